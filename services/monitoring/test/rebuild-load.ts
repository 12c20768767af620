import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import { officer } from './monitoring';
import type { RebuiltSystem } from './rebuilt-system';
import { Story } from './story';

const COMMAND = join(__dirname, '../dist/rebuild.js');
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks for one page after the other, and fails with the first that fails. */
export class Reader {
  private reads = 0;
  private stopped = false;
  private readonly reading: Promise<void>;

  constructor(system: RebuiltSystem) {
    const client = system.monitoring.service.as(officer());
    this.reading = (async () => {
      while (!this.stopped)
        for (const path of ['/api/portfolio', '/api/assessments', '/api/feed']) {
          const answer = await client.get(path, { headers: { accept: 'application/json' } });
          expect({ path, status: answer.status }).toEqual({ path, status: 200 });
          this.reads++;
          await pause(5);
        }
    })();
    this.reading.catch(() => undefined);
  }

  async stop(): Promise<number> {
    this.stopped = true;
    await this.reading;
    return this.reads;
  }
}

/** Keeps prepared statements on both projections, whose tables change under them. */
export class NamedReader {
  private stopped = false;
  private reads = 0;
  private readonly reading: Promise<void>;

  private constructor(private readonly client: Client) {
    this.reading = (async () => {
      while (!this.stopped) {
        await client.query({ name: 'join', text: JOIN });
        this.reads++;
        await pause(2);
      }
    })();
    this.reading.catch(() => undefined);
  }

  static async open(connectionString: string): Promise<NamedReader> {
    const client = new Client({ connectionString });
    await client.connect();
    return new NamedReader(client);
  }

  async stop(): Promise<number> {
    this.stopped = true;
    await this.reading;
    await this.client.end();
    return this.reads;
  }
}

const JOIN = `select a.*, f.event from assessment a join feed_entry f using (cooperation_id)
  join visible_to v using (cooperation_id) limit 10`;

/** Tells one story after the other until it is stopped. */
export function writeStories(system: RebuiltSystem) {
  let stopped = false;
  const writing = (async () => {
    while (!stopped) {
      const story = new Story(system.log).drafted('2026-11-02').signed('2026-11-20');
      await system.append();
      story.planAdopted('2026-11-21');
      await system.append();
      await pause(200);
    }
  })();
  return {
    stop: () => {
      stopped = true;
      return writing;
    },
  };
}

/** The operator's command, in a process of its own. */
export function runCommand({ urls }: RebuiltSystem): {
  process: ChildProcess;
  ended: Promise<{ code: number | null; output: string }>;
} {
  const child = spawn(process.execPath, [COMMAND, 'feed'], {
    env: {
      DATABASE_URL: urls.database,
      TRANSPORT: 'embedded',
      LOG_DATABASE_URL: urls.log,
    },
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, output })),
  );
  return { process: child, ended };
}
