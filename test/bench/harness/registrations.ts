import { randomUUID } from 'node:crypto';
import { aCaller, testTokens } from '@nyata/testing';
import { Client } from 'pg';
import type { Ground } from './ground';
import { postBytes } from './http-load';
import { startBaseline, startService, type Running } from './process';

/** The service and the bare one side by side, each with a database of its own on one PostgreSQL. */
export interface Registrations {
  service: Running;
  bare: Running;
  ports: { ours: number; baseline: number };
  /** Requests for one leg: a token of its own (they live for five minutes), keys and numbers never used before. */
  requests(): Promise<() => Buffer>;
  /** Leaves the next leg nothing of this one: empties the outbox and writes the pages out. */
  settle(): Promise<void>;
}

const POOL = '16';

export async function startRegistrations(
  ground: Ground,
  flags: string[] = [],
): Promise<Registrations> {
  const tokens = await testTokens();
  ground.onClose(() => tokens.close());
  const [url, log, bareUrl] = [
    await ground.database('agreements'),
    await ground.database('log'),
    await ground.database('bare'),
  ];
  const service = await startService(
    {
      name: 'agreements',
      ground,
      port: ground.ports.agreements,
      env: {
        DATABASE_URL: url,
        DATABASE_POOL: POOL,
        LOG_DATABASE_URL: log,
        AUTH_JWKS_URL: tokens.jwksUrl,
        FILES_DIR: ground.folder,
      },
    },
    flags,
  );
  const client = new Client({ connectionString: url });
  await client.connect();
  ground.onClose(() => client.end());
  const lead = await organisation(client, 'PROVINCE', '33');
  const partner = await organisation(client, 'BUMN');
  const officer = aCaller({ roles: ['bureau-officer'], organisationId: lead });
  const requests = async () => {
    const token = await tokens.mint(officer, 'agreements');
    return () =>
      postBytes(
        '/api/agreements/registrations',
        { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
        JSON.stringify(registration(lead, partner)),
      );
  };
  const rows = await oneRegistration(service, client, log, await requests());
  const bare = await startBaseline({
    name: 'two-inserts',
    ground,
    port: ground.ports.actions,
    env: { DATABASE_URL: bareUrl, DATABASE_POOL: POOL, ROWS: JSON.stringify(rows) },
  });
  return {
    service,
    bare,
    ports: { ours: ground.ports.agreements, baseline: ground.ports.actions },
    requests,
    async settle() {
      for (;;) {
        const { rows } = await client.query<{ waiting: boolean }>(
          'select exists (select 1 from outbox) as waiting',
        );
        if (!rows[0]!.waiting) break;
        await new Promise((done) => setTimeout(done, 100));
      }
      await ground.checkpoint();
    },
  };
}

async function organisation(client: Client, kind: string, region?: string): Promise<string> {
  const id = randomUUID();
  await client.query(
    `insert into organisation_reference (organisation_id, legal_party_id, kind, name, region_code)
     values ($1, $1, $2, $3, $4)`,
    [id, kind, `${kind} of the bench`, region ?? null],
  );
  return id;
}

/** What a registration writes: the bare service writes rows of the same content. */
async function oneRegistration(
  service: Running,
  client: Client,
  log: string,
  request: () => Buffer,
): Promise<{ state: string; payload: string; headers: string }> {
  const [head, body] = request().toString().split('\r\n\r\n') as [string, string];
  const [, ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => line.split(': ') as [string, string]).filter(([n]) => n !== 'host'),
  );
  const path = `${service.origin}/api/agreements/registrations`;
  const answer = await fetch(path, { method: 'POST', headers, body });
  if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`);
  const { rows } = await client.query<{ state: string }>(
    'select to_jsonb(agreement)::text as state from agreement',
  );
  const reader = new Client({ connectionString: log });
  await reader.connect();
  for (;;) {
    const { rows: events } = await reader.query<{ payload: string; headers: string }>(
      'select payload, headers::text from event_log',
    );
    if (events.length > 0) {
      await reader.end();
      return { ...rows[0]!, ...events[0]! };
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** A third-party agreement of a province that was signed on paper before. */
const registration = (lead: string, partner: string) => ({
  role: 'UMBRELLA',
  documentKind: 'JOINT_AGREEMENT',
  title: 'Kerja sama pengelolaan sampah regional menjadi bahan bakar alternatif',
  subjectMatter: 'Pengumpulan, pemilahan dan pengolahan sampah rumah tangga di tiga kabupaten',
  scope: ['Pengolahan sampah'],
  affairCodes: ['2.08'],
  leadOrganisationId: lead,
  initiatorOrganisationId: lead,
  parties: [
    { organisationId: lead, side: 1, executingOrganisationIds: [], signatoryOffice: 'Gubernur' },
    { organisationId: partner, side: 2, executingOrganisationIds: [], signatoryOffice: 'Direktur' },
  ],
  term: { startsOn: '2025-10-02', endsOn: '2029-10-01' },
  numbers: [{ organisationId: lead, no: `415.4/${randomUUID()}`, date: '2025-10-02' }],
  signedOn: '2025-10-02',
});
