import { randomUUID } from 'node:crypto';
import { aCaller } from '@nyata/testing';
import { Client } from 'pg';
import type { Nation } from './nation';

/** Those who ask, and what they ask of monitoring's process. */
export interface Ask {
  callers: Who[];
  /** Cooperations that the officer sees first. */
  ids: string[];
  get(who: Who, path: string): Promise<unknown>;
  post(who: Who, path: string, body: object): Promise<unknown>;
  file(who: Who, path: string): Promise<number>;
  moveClock(now: string): Promise<unknown>;
}

type Who = 'ministry' | 'governor' | 'officer';

/** One who sees everything, one who sees a region, one who sees what its government is party of. */
export async function asking({ url, tokens }: Nation, origin: string): Promise<Ask> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ lead: string; region: string }>(
    `select lead_legal_party_id as lead, region_codes[1] as region from assessment
     where cooperation_id::text not like '%c0de0000' limit 1`,
  );
  const { lead, region } = rows[0]!;
  const { rows: seen } = await client.query<{ id: string }>(
    `select cooperation_id as id from assessment where lead_legal_party_id = $1 and exists (
       select 1 from feed_entry f where f.cooperation_id = assessment.cooperation_id)
     limit 500`,
    [lead],
  );
  await client.end();
  const callers = {
    ministry: aCaller({ roles: ['ministry'] }),
    governor: aCaller({ roles: ['central-representative'], regions: [region.slice(0, 2)] }),
    officer: aCaller({ organisationId: lead, legalPartyId: lead, roles: ['bureau-officer'] }),
    admin: aCaller({ roles: ['admin'] }),
  };
  const request = async (who: keyof typeof callers, path: string, body?: object) => {
    const answer = await fetch(`${origin}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${await tokens.mint(callers[who], 'monitoring')}`,
        accept: 'application/json',
        ...(body && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const json = async (...asked: Parameters<typeof request>) =>
    (await request(...asked)).json() as Promise<unknown>;
  return {
    callers: ['ministry', 'governor', 'officer'],
    ids: seen.map(({ id }) => id),
    get: json,
    post: json,
    file: async (who, path) => (await (await request(who, path)).arrayBuffer()).byteLength,
    moveClock: (now) => json('admin', '/internal/demo-clock', { now }),
  };
}
