import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import type { RunningSystem } from './systems';

const WORKSPACE = resolve(__dirname, '../..');

interface Said {
  code: number;
  text: string;
}

/** Runs `npm run events -- ...` on one service's database, as an operator does. */
export const events = (system: RunningSystem, database: string, ...args: string[]): Promise<Said> =>
  npmRun('events', system, database, args);

/** Runs `npm run rebuild -- ...` beside the running monitoring, as an operator does. */
export const rebuild = (system: RunningSystem, ...args: string[]): Promise<Said> =>
  npmRun('rebuild', system, 'nyata_monitoring', args);

const npmRun = (
  script: string,
  { server, brokers }: RunningSystem,
  database: string,
  args: string[],
): Promise<Said> =>
  new Promise((done) => {
    execFile(
      'npm',
      ['run', '--silent', script, '--', ...args],
      {
        cwd: WORKSPACE,
        env: {
          ...process.env,
          DATABASE_URL: `${server}${database}`,
          ...(brokers
            ? { TRANSPORT: 'kafka', KAFKA_BROKERS: brokers }
            : { TRANSPORT: 'embedded', LOG_DATABASE_URL: `${server}nyata_log` }),
        },
      },
      (error, out, err) => done({ code: Number(error?.code ?? 0), text: out + err }),
    );
  });
