import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { sheetHeading, type SheetField } from '@nyata/contracts';
import { aCaller, testTokens, writeSheet } from '@nyata/testing';
import { Client } from 'pg';
import { rounded } from '../harness/figures';
import { onGround, type Ground } from '../harness/ground';
import { pause } from '../harness/pause';
import { cpuSeconds, startService } from '../harness/process';
import { atMost, type Outcome } from '../harness/result';

const ROWS = 20_000;
const PARTNERS = 500;
/** Every fourth row is an umbrella; the three after it are its PKS. */
const PER_UMBRELLA = 4;

const FIELDS: SheetField[] = [
  'registerNo',
  'kind',
  'title',
  'subjectMatter',
  'scope',
  'affairs',
  'party.2',
  'number.1',
  'number.2',
  'signedOn',
  'duration',
  'umbrellaNo',
  'followUp',
];

/** What the local system gives a service of memory (infra/local/src/supervisor.ts). */
const AS_STARTED = ['--max-semi-space-size=2', '--max-old-space-size=256'];

interface View {
  importId: string;
  version: number;
  status: string;
  columns: { column: number; field?: string }[];
  progress: { rows: number; registered: number };
}

/** An old register of 20 000 rows goes from an XLSX file into the register, through the API of the service. */
export const importing = (): Promise<Outcome> =>
  onGround({}, async (ground) => {
    const { service, call } = await startAgreements(ground);
    const file = await buffer(writeSheet({ headings: headings(), rows: rows() }, 'XLSX'));
    const cpuBefore = cpuSeconds(service.pid);
    const idleMb = peakMb(service.pid);
    const started = Date.now();
    const seconds = () => rounded((Date.now() - started) / 1000);
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(file)]), 'register.xlsx');
    const uploaded = await call('POST', '/api/imports', form);
    const read = { seconds: seconds(), peakMb: peakMb(service.pid) };
    const mapping = Object.fromEntries(
      uploaded.columns.map(({ column, field }) => [column, field]),
    );
    const path = `/api/imports/${uploaded.importId}`;
    const until = async (status: string) => {
      for (;;) {
        const view = await call('GET', path);
        if (view.status === status) return view;
        await pause(250);
      }
    };
    await call('POST', `${path}/checks`, { mapping }, uploaded.version);
    const checked = await until('CHECKED');
    const dryRun = { seconds: seconds(), peakMb: peakMb(service.pid) };
    await call('POST', `${path}/commits`, {}, checked.version);
    const { progress } = await until('COMMITTED');
    const total = seconds();
    const peak = peakMb(service.pid);
    const cpu = rounded(cpuSeconds(service.pid) - cpuBefore);
    if (progress.registered !== ROWS) throw new Error(JSON.stringify(progress));
    return {
      compares: `${ROWS} rows of an XLSX file: upload, dry run, registration`,
      bars: [
        atMost('seconds from the upload to the last row registered', total, 60),
        atMost("MB of the service's memory at its peak", peak, 300),
      ],
      figures: { fileKb: Math.round(file.length / 1024), idleMb, read, dryRun, total, peak, cpu },
    };
  });

const headings = () => FIELDS.map((field) => sheetHeading(field)!);

function* rows(): Generator<string[]> {
  for (let n = 0; n < ROWS; n++) {
    const umbrella = Math.floor(n / PER_UMBRELLA);
    const leads = n % PER_UMBRELLA === 0;
    yield [
      `REG/${n}`,
      leads ? 'Kesepakatan Bersama' : 'Perjanjian Kerjasama (PKS)',
      `Kerja sama pelayanan publik nomor ${n}`,
      'Peningkatan mutu pelayanan, pendampingan pelaku usaha, dan pertukaran data',
      '• Pendampingan\n• Pelatihan\n• Pertukaran data',
      '2.17 Koperasi, usaha kecil, dan menengah',
      `PT Mitra Bersama ${umbrella % PARTNERS}`,
      leads ? `415/KB/${umbrella}` : `119/PKS/${n}`,
      `M/${n}`,
      leads ? '2 Maret 2025' : '10/03/2025',
      leads ? '5 (lima) tahun' : '3 th',
      leads ? '' : `415/KB/${umbrella}`,
      'Rapat koordinasi setiap triwulan; laporan disampaikan melalui surat.',
    ];
  }
}

async function startAgreements(ground: Ground) {
  const tokens = await testTokens();
  ground.onClose(() => tokens.close());
  const url = await ground.database('agreements');
  const env = {
    DATABASE_URL: url,
    DATABASE_POOL: '10',
    LOG_DATABASE_URL: await ground.database('log'),
    AUTH_JWKS_URL: tokens.jwksUrl,
    FILES_DIR: ground.folder,
  };
  const service = await startService(
    { name: 'agreements', ground, port: ground.ports.agreements, env },
    AS_STARTED,
  );
  const lead = await organisations(url);
  const officer = aCaller({ roles: ['bureau-officer'], organisationId: lead });
  const call = async (method: string, path: string, body?: object, version?: number) => {
    const sheet = body instanceof FormData;
    const answer = await fetch(`${service.origin}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await tokens.mint(officer, 'agreements')}`,
        'idempotency-key': randomUUID(),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
        ...(body && !sheet && { 'content-type': 'application/json' }),
      },
      body: sheet ? body : body && JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as View;
  };
  return { service, call };
}

async function organisations(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const lead = randomUUID();
  await client.query(
    `insert into organisation_reference (organisation_id, legal_party_id, kind, name, region_code)
     values ($1, $1, 'PROVINCE', 'Pemerintah Provinsi Jawa Tengah', '33')`,
    [lead],
  );
  await client.query(
    `insert into organisation_reference (organisation_id, legal_party_id, kind, name)
     select id, id, 'BUMN', 'PT Mitra Bersama ' || n
     from (select gen_random_uuid() as id, n from generate_series(0, $1::int - 1) n) organisation`,
    [PARTNERS],
  );
  await client.end();
  return lead;
}

/** The most memory that a process has held until now (Linux). */
function peakMb(pid: number): number {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!;
  return Math.round(Number(kilobytes) / 1024);
}
