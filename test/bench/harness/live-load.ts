import { asCopied, copiesOf, prototype } from '@nyata/testing';
import { EmbeddedTransport } from '@nyata/messaging';
import { Pool } from 'pg';
import { percentile, rounded } from './figures';
import { recordOf, TODAY, type Nation } from './nation';
import { pause } from './pause';

const READ_EVERY_MS = 100;
const TELL_EVERY_MS = 250;
/** So many events a story has until it is signed. */
const SIGNED = 4;
/** Copies that no nation has. */
const UNUSED = 0x70000000;

export interface LiveFigures {
  reads: number;
  readP95Ms: number;
  /** From an event's place in the log to the row that is judged. */
  tellings: number;
  visibleP95Ms: number;
}

/** What goes on all day: members look at cooperations and agreements are told; requests start when they are due. */
export class LiveLoad {
  private reads: number[] = [];
  private tellings: number[] = [];
  private told = 0;
  private stopped = false;
  private readonly working: Promise<unknown>;

  private constructor(
    private readonly transport: EmbeddedTransport,
    private readonly database: Pool,
    private readonly read: (n: number) => Promise<unknown>,
  ) {
    this.working = Promise.all([
      this.every(READ_EVERY_MS, this.reads, (n) => this.read(n)),
      this.every(TELL_EVERY_MS, this.tellings, () => this.tell()),
    ]);
    this.working.catch(() => undefined);
  }

  static async on(nation: Nation, read: (n: number) => Promise<unknown>): Promise<LiveLoad> {
    const transport = await EmbeddedTransport.open({ url: nation.log, name: 'bench live' });
    const database = new Pool({ connectionString: nation.url, max: 4 });
    return new LiveLoad(transport, database, read);
  }

  /** What was measured since the last time. */
  take(): LiveFigures {
    const [reads, tellings] = [this.reads.splice(0), this.tellings.splice(0)];
    return {
      reads: reads.length,
      readP95Ms: rounded(percentile(reads, 0.95)),
      tellings: tellings.length,
      visibleP95Ms: rounded(percentile(tellings, 0.95)),
    };
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.working;
    await this.transport.close();
    await this.database.end();
  }

  private async every(ms: number, times: number[], work: (n: number) => Promise<unknown>) {
    const open = new Set<Promise<unknown>>();
    const startedAt = performance.now();
    for (let n = 0; !this.stopped; n++) {
      const due = startedAt + n * ms;
      await pause(Math.max(0, due - performance.now()));
      const done = work(n).then(() => times.push(performance.now() - due));
      open.add(done);
      void done.finally(() => open.delete(done)).catch(() => undefined);
    }
    await Promise.all(open);
  }

  private async tell(): Promise<void> {
    const [copy] = copiesOf(1, 1);
    const word = (UNUSED + this.told++).toString(16);
    copy!.words[1]![1] = word;
    const story = prototype(0, TODAY).slice(0, SIGNED);
    const text = asCopied(JSON.stringify(story), copy!);
    const events = (JSON.parse(text) as typeof story).map((event, n) => ({
      ...event,
      time: story[n]!.time,
    }));
    await this.transport.append(events.map((event) => recordOf(event as (typeof story)[0])));
    const id = events[0]!.key;
    for (;;) {
      const { rowCount } = await this.database.query(
        `select 1 from assessment where cooperation_id = $1 and signed_on is not null`,
        [id],
      );
      if (rowCount) return;
      await pause(5);
    }
  }
}
