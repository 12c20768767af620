import { EmbeddedTransport } from '@nyata/messaging';
import { bareCopy } from '../baselines/bare-copy';
import { drain } from '../harness/drain';
import { spreadOf } from '../harness/figures';
import { onGround, type Ground } from '../harness/ground';
import { outboxDatabase, somePlaces } from '../harness/outbox';
import { inPairs, ratioOf } from '../harness/pairs';
import { pause } from '../harness/pause';
import { atLeast, type Outcome } from '../harness/result';
import { openSmallDatabase, startSmallService } from '../harness/small-service';

const EVENTS = 40_000;

/** A group that begins at the start of a long log, in batches of 500, against a client that COPYs the rows that come of it. */
export function applying(pairs: number): Promise<Outcome> {
  return onGround({}, async (ground) => {
    const log = await ground.database('log');
    await fillLog(ground, log);
    let run = 0;
    const ours = async () => {
      const database = await openSmallDatabase(ground, `small_${run++}`);
      await database.source.query('alter table seen drop column n'); // how g5 sees a row, no part of it
      const from = performance.now();
      const service = await startSmallService(ground, 'embedded', database, log);
      const begun = performance.now();
      for (;;) {
        const [row] = await database.source.query<{ done: number }[]>(
          `select coalesce(sum(next_offset), 0)::int as done from consumer_position where grp = 'bench'`,
        );
        if (row!.done === EVENTS) break;
        if (performance.now() - from > 120_000) throw new Error(`Only ${row!.done} were applied.`);
        await pause(5);
      }
      const perSecond = (EVENTS * 1000) / (performance.now() - begun);
      await service.close();
      await ground.checkpoint();
      return { perSecond };
    };
    const copy = await bareCopy(ground, EVENTS);
    ground.onClose(() => copy.close());
    const baseline = async () => ({
      perSecond: await copy.byClient(),
      fromFile: await copy.fromFile(),
    });
    await ours();
    await baseline();
    const legs = await inPairs(pairs, { ours, baseline });
    const fromFile = spreadOf(legs.baseline.map((leg) => leg['fromFile']!));
    const ratio = ratioOf(legs, 'perSecond');
    const rate = spreadOf(legs.ours.map(({ perSecond }) => perSecond!));
    return {
      compares:
        'events per second into a projection, batches of 500, against a client that parses the same payloads from memory and COPYs their rows',
      bars: [
        atLeast('median ratio of events per second', ratio.median, 0.6),
        atLeast('median events per second', rate.median, 20_000),
      ],
      figures: {
        ratio,
        ours: rate,
        baseline: spreadOf(legs.baseline.map(({ perSecond }) => perSecond!)),
        fromFile,
        legs,
      },
      notes: [
        'Ours reads the log, checks every payload, keeps a cursor per aggregate and moves the position, all in one transaction a batch.',
        `The server alone copies the finished rows from a file of its own at ${fromFile.median} a second: no payload, no client, one transaction.`,
      ],
    };
  });
}

async function fillLog(ground: Ground, url: string): Promise<void> {
  const database = await outboxDatabase(ground, 'source');
  const transport = await EmbeddedTransport.open({ url, name: 'bench log' });
  await drain({ database, transport }, somePlaces(EVENTS));
  await transport.close();
}
