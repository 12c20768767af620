import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { ASKED_BY_BENCH } from './outbox';
import type { Ground } from './ground';

/** Pages that each statement touched, by its text; `given`: the rows that its calls were given together. */
export type Buffers = Map<string, { calls: number; given: number; pages: number }>;

interface Node {
  'Node Type': string;
  'Actual Rows': number;
  Plans?: Node[];
}

interface Explained {
  'Query Text': string;
  Plan: Node & Record<'Shared Hit Blocks' | 'Shared Read Blocks', number>;
}

/** Lets the server explain every statement of every session that begins from now on, with the pages it touched. */
export async function explainEverything(ground: Ground): Promise<void> {
  const client = new Client({ connectionString: await ground.database('settings') });
  await client.connect();
  for (const [name, value] of Object.entries({
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_buffers': 'on',
    'auto_explain.log_timing': 'off',
    'auto_explain.log_format': 'json',
    'auto_explain.log_parameter_max_length': '0',
  }))
    await client.query(`alter system set ${name} = '${value}'`);
  await client.query('select pg_reload_conf()');
  await client.end();
}

/** Collects what is explained while the work is done. */
export async function buffersOf(ground: Ground, work: () => Promise<void>): Promise<Buffers> {
  const file = join(ground.folder, 'logs/postgres.log');
  const before = statSync(file).size;
  await work();
  await new Promise((done) => setTimeout(done, 500)); // until the server has written what it said
  const text = readFileSync(file).subarray(before).toString('utf8');
  const found: Buffers = new Map();
  for (const [, plan] of text.matchAll(/ plan:\n((?:\t.*\n)+)/g)) {
    const explained = parsed(plan!.replaceAll('\n\t', '\n'));
    if (!explained) continue;
    const { 'Query Text': query, Plan } = explained;
    if (query.startsWith(ASKED_BY_BENCH)) continue;
    const name = query
      .replace(/\s+/g, ' ')
      .replace(/\$\d+(, \$\d+)+/g, '$…')
      .trim();
    const known = found.get(name) ?? { calls: 0, given: 0, pages: 0 };
    known.calls += 1;
    known.given += givenTo(Plan);
    known.pages += Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks'];
    found.set(name, known);
  }
  return found;
}

/** The rows of its batch come out of a function: `unnest`, `jsonb_to_recordset`. */
function givenTo(node: Node): number {
  if (node['Node Type'] === 'Function Scan') return node['Actual Rows'];
  return Math.max(0, ...(node.Plans ?? []).map(givenTo));
}

/** Undefined where two sessions wrote into each other's lines. */
function parsed(plan: string): Explained | undefined {
  try {
    return JSON.parse(plan) as Explained;
  } catch {
    return undefined;
  }
}
