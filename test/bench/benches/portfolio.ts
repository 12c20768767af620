import { addDays } from '@nyata/kernel';
import { Client } from 'pg';
import { percentile, rounded } from '../harness/figures';
import { onGround } from '../harness/ground';
import { LiveLoad } from '../harness/live-load';
import { ofMonitoring, openNation, SIZE, TODAY, type Nation } from '../harness/nation';
import { asking, type Ask } from '../harness/nation-questions';
import { pause } from '../harness/pause';
import { atMost, type Bar, type Outcome } from '../harness/result';

/** Of so many the feed holds every event; a machine at work may be asked for fewer. */
const FEED = Number(process.env['BENCH_FEED'] ?? SIZE);
const READS = 30;
const LIVE_MS = 20_000;

/** What the pages of a portfolio ask. */
const QUESTIONS = [
  '/api/portfolio',
  '/api/portfolio?affairCode=2.08',
  '/api/assessments?limit=50',
  '/api/assessments?limit=50&metric=ceremonial',
  '/api/portfolio/slices?by=affair',
  '/api/portfolio/slices?by=agency',
  '/api/portfolio/durations',
  '/api/portfolio/stalled',
  '/api/portfolio/calendar?from=2026-11-01&to=2026-12-31&limit=20',
];

/** A nation's portfolio: what its pages ask, a day of the past, a night, and whether every figure adds up. */
export function portfolio(): Promise<Outcome> {
  return onGround({}, async (ground) => {
    const began = performance.now();
    const nation = await openNation(ground, { feed: FEED });
    const { actions, events } = nation;
    const filledIn = rounded((performance.now() - began) / 1000);
    console.log(`  ${SIZE} cooperations, ${actions} actions, ${events} events in ${filledIn} s`);
    const { origin } = await nation.start();
    const ask = await asking(nation, origin);
    const questions: Record<string, Record<string, number>> = {};
    for (const who of ask.callers) {
      questions[who] = {};
      for (const path of QUESTIONS) {
        questions[who][path] = await p95(READS, () => ask.get(who, path));
        console.log(`  ${who} ${path}: ${questions[who][path]} ms`);
      }
    }
    const asOf = await p95(READS, (n) =>
      ask.get(
        'ministry',
        `/api/assessments/${ask.ids[n % ask.ids.length]!}?asOf=${addDays(TODAY, -100 - n)}`,
      ),
    );
    const broken = await unaccounted(nation);
    const nights = await throughNights(nation, ask);
    const slowest = Math.max(...Object.values(questions).flatMap((each) => Object.values(each)));
    return {
      compares: `a portfolio of ${SIZE} cooperations, ${actions} actions, ${events} events`,
      bars: [
        atMost('slowest question of a page, p95 ms', slowest, 200),
        atMost('how one cooperation stood on a day, p95 ms', asOf, 150),
        atMost('figures that slices, counters and rows put differently', broken.length, 0),
        ...nights.bars,
      ],
      figures: { filledIn, questions, asOf, broken: broken.slice(0, 5), nights: nights.figures },
      notes: [
        'Cooperations are copies of 60 stories that monitoring folded itself; monitoring’s nation.int.spec.ts compares such copies with folding them.',
        'The second night begins a year: budgets and half-years turn, and nearly every cooperation is judged anew.',
      ],
    };
  });
}

async function p95(times: number, work: (n: number) => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let n = 0; n < times; n++) {
    const from = performance.now();
    await work(n);
    took.push(performance.now() - from);
  }
  return rounded(percentile(took, 0.95));
}

/** Two midnights under the load of a day, each against the minutes before it. */
async function throughNights(nation: Nation, ask: Ask) {
  const live = await LiveLoad.on(nation, (n) =>
    ask.get(
      'officer',
      n % 2 ? '/api/portfolio' : `/api/assessments/${ask.ids[n % ask.ids.length]!}`,
    ),
  );
  const bars: Bar[] = [];
  const figures: object[] = [];
  for (const [name, days] of [
    ['an ordinary night', 1],
    ['the night to a new year', 2],
  ] as const) {
    await pause(2_000);
    live.take();
    await pause(LIVE_MS);
    const before = live.take();
    const from = performance.now();
    const day = addDays(TODAY, days);
    const since = () => rounded((performance.now() - from) / 1000);
    const told = ask.moveClock(`${day}T00:00:10+07:00`).then(since);
    await allJudged(nation, day);
    const seconds = since();
    const toldSeconds = await told;
    const during = live.take();
    console.log(`  ${name}: judged in ${seconds} s, told in ${toldSeconds} s`, before, during);
    figures.push({ name, seconds, toldSeconds, before, during });
    bars.push(
      atMost(`${name}: all judged, seconds`, seconds, 120),
      atMost(
        `${name}: live reads, p95 of it to p95 before`,
        rounded(during.readP95Ms / before.readP95Ms),
        1.2,
      ),
      atMost(
        `${name}: told until visible, p95 of it to p95 before`,
        rounded(during.visibleP95Ms / before.visibleP95Ms),
        1.2,
      ),
    );
  }
  await live.stop();
  return { bars, figures };
}

async function allJudged({ url }: Nation, day: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const behind = 'select 1 from cooperation_facts where as_of < $1 limit 1';
  while ((await client.query(behind, [day])).rowCount) await pause(500);
  await client.end();
}

type Unaccounted = (query: (sql: string) => Promise<unknown[]>) => Promise<string[]>;

/** Conservation, as `npm run figures` reckons it. */
async function unaccounted({ url }: Nation): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { unaccounted: check } = ofMonitoring<{ unaccounted: Unaccounted }>(
    'portfolio/unaccounted',
  );
  return check(async (sql) => (await client.query<object>(sql)).rows).finally(() => client.end());
}
