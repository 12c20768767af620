import { Client } from 'pg';

const SERVICES = ['partners', 'agreements', 'actions', 'monitoring', 'gateway'];
const OF_REQUEST = 'headers::text like $1';

/**
 * What a request has left in the databases of a system: every change has an event with the request's
 * correlation id, and every command that took effect has kept its key.
 */
export class Traces {
  private constructor(
    private readonly services: Client[],
    private readonly log: Client,
  ) {}

  static async in(server: string): Promise<Traces> {
    const open = async (name: string) => {
      const client = new Client({ connectionString: new URL(`/nyata_${name}`, server).href });
      await client.connect();
      return client;
    };
    return new Traces(await Promise.all(SERVICES.map(open)), await open('log'));
  }

  async close(): Promise<void> {
    await Promise.all([...this.services, this.log].map((client) => client.end()));
  }

  /** Events of the request, waiting or published: first where they wait, for they go from there to the log. */
  async events(correlationId: string): Promise<number> {
    const pattern = `%${correlationId}%`;
    const waiting = await Promise.all(
      this.services.map((one) => count(one, `outbox where ${OF_REQUEST}`, pattern)),
    );
    return sum(waiting) + (await count(this.log, `event_log where ${OF_REQUEST}`, pattern));
  }

  async keys(key: string): Promise<number> {
    const kept = this.services.map((one) => count(one, 'idempotency_key where key = $1', key));
    return sum(await Promise.all(kept));
  }
}

async function count(client: Client, what: string, value: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${what}`, [
    value,
  ]);
  return rows[0]!.n;
}

const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);
