import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { scratchDatabase, type ScratchDatabase } from '@nyata/persistence';
import { Client } from 'pg';
import type { Address } from './transports.fixture';

/** What a member's process is told. */
export interface MemberTask {
  name: string;
  address: Address;
  group: string;
  topic: string;
  /** The ledger's database. */
  ledger: string;
}

const HOOK = '@nyata/testing/typescript.cjs';
const MEMBER = join(__dirname, 'member.fixture.ts');

/** Where members in processes of their own write what they apply, with their positions. */
export class MemberLedger {
  private readonly processes: ChildProcess[] = [];

  private constructor(
    private readonly scratch: ScratchDatabase,
    private readonly client: Client,
  ) {}

  static async open(adminUrl: string): Promise<MemberLedger> {
    const scratch = await scratchDatabase(adminUrl);
    const client = new Client({ connectionString: scratch.url });
    await client.connect();
    await client.query(`
      create table position (part int primary key, next bigint not null);
      insert into position select part, 0 from generate_series(0, 11) as part;
      create table applied (n serial, member text, part int, log_offset bigint, key text, sequence int)`);
    return new MemberLedger(scratch, client);
  }

  start(task: Omit<MemberTask, 'ledger'>): ChildProcess {
    const whole: MemberTask = { ...task, ledger: this.scratch.url };
    const member = spawn(
      process.execPath,
      ['--conditions=@nyata/source', '-r', HOOK, MEMBER, JSON.stringify(whole)],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    this.processes.push(member);
    return member;
  }

  /** Who has applied something. */
  async members(): Promise<string[]> {
    const { rows } = await this.client.query<{ member: string }>(
      'select distinct member from applied',
    );
    return rows.map(({ member }) => member);
  }

  async applied(): Promise<{ key: string; sequence: number }[]> {
    const { rows } = await this.client.query<{ key: string; sequence: number }>(
      'select key, sequence from applied order by n',
    );
    return rows;
  }

  async close(): Promise<void> {
    for (const member of this.processes) {
      if (member.exitCode !== null || member.signalCode !== null) continue;
      member.kill('SIGKILL');
      await once(member, 'exit');
    }
    await this.client.end();
    await this.scratch.drop();
  }
}
