import { Client } from 'pg';
import { produceToConsume } from '../baselines/bare-kafka';
import { percentile, rounded, spreadOf } from '../harness/figures';
import { onGround, type Ground } from '../harness/ground';
import { anEvent } from '../harness/outbox';
import { pause } from '../harness/pause';
import { atMost, type Outcome } from '../harness/result';
import { openSmallDatabase, startSmallService } from '../harness/small-service';

const PER_SECOND = 500;
const SECONDS = 8;
/** A row with a lower number may be committed later: so far back the reader looks again. */
const OVERLAP = 500;

interface Round {
  visibleP50: number;
  visibleP99: number;
  commitP99: number;
}

/** From the commit of a write to its row in a projection, on the embedded log. */
export function visibleEmbedded(rounds: number): Promise<Outcome> {
  return onGround({}, async (ground) => {
    const round = await startRounds(ground, 'embedded');
    const runs: Round[] = [];
    await round();
    for (let run = 0; run < rounds; run++) {
      runs.push(await round());
      console.log(`  round ${run + 1}: ${JSON.stringify(runs.at(-1))}`);
    }
    const p50 = spreadOf(runs.map(({ visibleP50 }) => visibleP50));
    const p99 = spreadOf(runs.map(({ visibleP99 }) => visibleP99));
    const ratio = spreadOf(runs.map(({ visibleP99, commitP99 }) => visibleP99 / commitP99));
    return {
      compares: `commit -> row of the projection visible, ${PER_SECOND} events/s, embedded log`,
      bars: [
        atMost('median p50 in ms', p50.median, 5),
        atMost('median p99 in ms', p99.median, 50),
        atMost('median of p99 / p99 of the commit itself', ratio.median, 3),
      ],
      figures: { p50, p99, ratio, runs },
    };
  });
}

/** The same on Kafka, against what kafkajs needs from produce to consume. */
export function visibleKafka(rounds: number): Promise<Outcome> {
  return onGround({ kafka: true }, async (ground) => {
    const round = await startRounds(ground, 'kafka');
    const runs: (Round & { bareP50: number; bareP99: number })[] = [];
    await round();
    for (let run = 0; run < rounds; run++) {
      const ours = await round();
      const bare = await produceToConsume(ground.brokers, (send) =>
        paced(() => Promise.resolve(send(anEvent()))),
      );
      const [bareP50, bareP99] = [rounded(percentile(bare, 0.5)), rounded(percentile(bare, 0.99))];
      runs.push({ ...ours, bareP50, bareP99 });
      console.log(`  pair ${run + 1}: ${JSON.stringify(runs.at(-1))}`);
    }
    const over = spreadOf(runs.map(({ visibleP99, bareP99 }) => visibleP99 - 2 * bareP99));
    return {
      compares: `commit -> row of the projection visible, ${PER_SECOND} events/s, Kafka, against bare kafkajs produce -> consume`,
      bars: [atMost('median of p99 - 2 x bare p99, in ms', over.median, 10)],
      figures: {
        p50: spreadOf(runs.map(({ visibleP50 }) => visibleP50)),
        p99: spreadOf(runs.map(({ visibleP99 }) => visibleP99)),
        bareP99: spreadOf(runs.map(({ bareP99 }) => bareP99)),
        over,
        runs,
      },
    };
  });
}

async function startRounds(
  ground: Ground,
  kind: 'embedded' | 'kafka',
): Promise<() => Promise<Round>> {
  const database = await openSmallDatabase(ground, 'small');
  const small = await startSmallService(ground, kind, database, await ground.database('log'));
  await pause(kind === 'kafka' ? 5000 : 1000); // until the group has its partitions
  return async () => {
    const committed = new Map<string, number>();
    const [visible, commits] = [[] as number[], [] as number[]];
    const looking = await watch(database.url, (id) => {
      const at = committed.get(id);
      // Seen before its writer heard of the commit: no time at all.
      visible.push(at === undefined ? 0 : Math.max(0, performance.now() - at));
    });
    await paced(async () => {
      const from = performance.now();
      const id = await small.write();
      commits.push(performance.now() - from);
      committed.set(id, performance.now());
    });
    for (let waited = 0; visible.length < PER_SECOND * SECONDS && waited < 600; waited++)
      await pause(100);
    await looking.end();
    if (visible.length < PER_SECOND * SECONDS)
      throw new Error(`Only ${visible.length} rows became visible.`);
    return {
      visibleP50: rounded(percentile(visible, 0.5)),
      visibleP99: rounded(percentile(visible, 0.99)),
      commitP99: rounded(percentile(commits, 0.99)),
    };
  };
}

/** Does the work so many times a second, whatever becomes of the one before. */
async function paced(work: () => Promise<void>): Promise<void> {
  const from = performance.now();
  const running: Promise<void>[] = [];
  while (running.length < PER_SECOND * SECONDS) {
    const due = ((performance.now() - from) / 1000) * PER_SECOND;
    while (running.length < Math.min(due, PER_SECOND * SECONDS)) running.push(work());
    await pause(2);
  }
  await Promise.all(running);
}

/** Sees a row as any reader would: by asking again and again on a connection of its own. */
async function watch(url: string, seen: (id: string) => void): Promise<{ end(): Promise<void> }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows: before } = await client.query<{ n: string | null }>('select max(n) as n from seen');
  const numbers = new Numbers(Number(before[0]?.n ?? 0));
  let ended = false;
  const loop = (async () => {
    while (!ended) {
      const { rows } = await client.query<{ n: string; id: string }>({
        ...{ name: 'watch', text: 'select n, id from seen where n > $1 order by n' },
        values: [numbers.complete],
      });
      for (const { n, id } of rows) if (numbers.isNew(Number(n))) seen(id);
      await pause(1);
    }
  })();
  return {
    async end() {
      ended = true;
      await loop;
      await client.end();
    },
  };
}

/** Numbers are given in order, and become visible in any: up to which one all have been seen, or never will be. */
class Numbers {
  private readonly later = new Set<number>();
  private highest: number;

  constructor(public complete: number) {
    this.highest = complete;
  }

  isNew(n: number): boolean {
    if (n <= this.complete || this.later.has(n)) return false;
    this.later.add(n);
    this.highest = Math.max(this.highest, n);
    // A number that is missing for so long belonged to a transaction that was rolled back.
    while (this.later.delete(this.complete + 1) || this.complete + OVERLAP < this.highest)
      this.complete++;
    return true;
  }
}
