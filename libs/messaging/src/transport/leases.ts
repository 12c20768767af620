import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { ask } from './session';

const MEMBERS = 4101;
const LEASES = 4102;

/**
 * Shares a closed list of names between the processes that want them, by session advisory locks.
 * A lease only avoids double work: correctness never rests on it.
 */
export class Leases {
  private readonly ids: Map<string, number>;
  private readonly member: number;
  private session?: Client;
  private readonly mine = new Set<string>();

  /** @param group whose members share `names` */
  constructor(
    group: string,
    private readonly names: readonly string[],
  ) {
    this.member = lockId(group);
    this.ids = new Map(names.map((name) => [name, lockId(`${group} ${name}`)]));
  }

  get held(): ReadonlySet<string> {
    return this.mine;
  }

  get all(): boolean {
    return this.mine.size === this.names.length;
  }

  has(name: string): boolean {
    return this.mine.has(name);
  }

  /** Takes this process's fair share of what is free, and gives back what is more than that. */
  async balance(client: Client): Promise<void> {
    if (client !== this.session) await this.enter(client);
    const share = Math.ceil(this.names.length / (await this.members(client)));
    const surplus = [...this.mine].slice(share);
    for (const name of surplus) {
      this.mine.delete(name);
      await ask(client, {
        text: 'select pg_advisory_unlock($1, $2)',
        values: [LEASES, this.ids.get(name)],
      });
    }
    if (this.mine.size < share) await this.take(client, share - this.mine.size);
  }

  /** Gives everything back, and leaves the group. */
  async release(client: Client): Promise<void> {
    const held = client === this.session ? [...this.mine] : [];
    this.lose();
    for (const name of held)
      await ask(client, {
        text: 'select pg_advisory_unlock($1, $2)',
        values: [LEASES, this.ids.get(name)],
      });
    await ask(client, {
      text: 'select pg_advisory_unlock_shared($1, $2)',
      values: [MEMBERS, this.member],
    });
  }

  /** The session is gone, and every lease with it. */
  lose(): void {
    this.mine.clear();
    this.session = undefined;
  }

  private async enter(client: Client): Promise<void> {
    this.lose();
    await ask(client, {
      text: 'select pg_advisory_lock_shared($1, $2)',
      values: [MEMBERS, this.member],
    });
    this.session = client;
  }

  private async members(client: Client): Promise<number> {
    const { rows } = await ask<{ count: string }>(client, {
      text: `select count(*) as count from pg_locks
       where locktype = 'advisory' and granted and classid = $1 and objid = $2
         and database = (select oid from pg_database where datname = current_database())`,
      values: [MEMBERS, this.member],
    });
    return Math.max(1, Number(rows[0]!.count));
  }

  private async take(client: Client, wanted: number): Promise<void> {
    const free = this.names.filter((name) => !this.mine.has(name));
    // Two newcomers begin at different places, so that they seldom try for the same lease.
    const start = Math.floor(Math.random() * free.length);
    const order = [...free.slice(start), ...free.slice(0, start)];
    for (let from = 0; from < order.length && wanted > 0; ) {
      const batch = order.slice(from, from + wanted);
      from += batch.length;
      const { rows } = await ask<{ id: number }>(client, {
        text: `select id from unnest($2::int[]) as id where pg_try_advisory_lock($1, id)`,
        values: [LEASES, batch.map((name) => this.ids.get(name))],
      });
      const taken = new Set(rows.map(({ id }) => id));
      for (const name of batch) {
        if (!taken.has(this.ids.get(name)!)) continue;
        this.mine.add(name);
        wanted--;
      }
    }
  }
}

const lockId = (name: string): number =>
  createHash('sha256').update(name).digest().readUInt32BE(0) & 0x7fffffff;
