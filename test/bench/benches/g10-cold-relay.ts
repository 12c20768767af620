import { EmbeddedTransport, KafkaTransport } from '@nyata/messaging';
import { drain, type Drained } from '../harness/drain';
import { spreadOf } from '../harness/figures';
import { onGround } from '../harness/ground';
import { outboxDatabase, somePlaces } from '../harness/outbox';
import { atMost, type Bar, type Outcome } from '../harness/result';

const EVENTS = 50_000;
const EXTRA_MB = 150;
const SECONDS = { embedded: 3, kafka: 5 };

/** Fifty thousand events wait when the relay comes up. */
export function coldRelay(runs: number): Promise<Outcome> {
  return onGround({ kafka: true }, async (ground) => {
    const database = await outboxDatabase(ground, 'relay');
    const bars: Bar[] = [];
    const figures: Record<string, object> = {};
    for (const kind of ['embedded', 'kafka'] as const) {
      const drained: Drained[] = [];
      for (let run = 0; run < runs; run++) {
        const transport =
          kind === 'kafka'
            ? await KafkaTransport.open({ brokers: [ground.brokers], clientId: 'bench' })
            : await EmbeddedTransport.open({
                url: await ground.database(`log_${run}`),
                name: 'bench',
              });
        drained.push(await drain({ database, transport }, somePlaces(EVENTS)));
        await transport.close();
        await database.source.query('vacuum outbox');
        await ground.checkpoint();
        console.log(`  ${kind} run ${run + 1}: ${JSON.stringify(drained.at(-1))}`);
      }
      const seconds = spreadOf(drained.map((each) => each.seconds));
      const extraMb = spreadOf(drained.map((each) => each.extraMb));
      figures[kind] = { seconds, extraMb };
      bars.push(
        atMost(`${kind}: median seconds until the outbox is empty`, seconds.median, SECONDS[kind]),
        atMost(`${kind}: most memory above idle in MB`, extraMb.max, EXTRA_MB),
      );
    }
    return { compares: `${EVENTS} events wait, the relay starts cold`, bars, figures };
  });
}
