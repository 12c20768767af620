import { KafkaTransport } from '@nyata/messaging';
import { bareProducer, messageOf } from '../baselines/bare-kafka';
import { drain } from '../harness/drain';
import { spreadOf } from '../harness/figures';
import { onGround } from '../harness/ground';
import { anEvent, outboxDatabase, somePlaces, TOPIC } from '../harness/outbox';
import { inPairs, ratioOf } from '../harness/pairs';
import { atLeast, type Outcome } from '../harness/result';

/** A leg takes seconds: in a short one, a collection of garbage in the broker or here decides. */
const EVENTS = 40_000;
const BATCH = 500;

/** A full outbox over the relay to Kafka, against kafkajs sending the same rows from memory. */
export function relayToKafka(pairs: number): Promise<Outcome> {
  return onGround({ kafka: true }, async (ground) => {
    const database = await outboxDatabase(ground, 'relay');
    const transport = await KafkaTransport.open({
      brokers: [ground.brokers],
      clientId: 'bench relay',
    });
    ground.onClose(() => transport.close());
    const producer = await bareProducer(ground.brokers);
    ground.onClose(() => producer.disconnect());
    const events = () => Array.from({ length: EVENTS }, anEvent);
    const ours = async () => {
      const { perSecond } = await drain({ database, transport }, somePlaces(EVENTS));
      // What the server still has to clear up must not fall into the other's leg.
      await database.source.query('vacuum outbox');
      await ground.checkpoint();
      return { perSecond };
    };
    const baseline = async () => {
      const rows = events();
      const from = performance.now();
      for (let at = 0; at < EVENTS; at += BATCH) {
        const messages = rows.slice(at, at + BATCH).map(messageOf);
        await producer.sendBatch({ acks: -1, topicMessages: [{ topic: TOPIC, messages }] });
      }
      return { perSecond: (EVENTS * 1000) / (performance.now() - from) };
    };
    await ours(); // the first of each is slower
    await baseline();
    const legs = await inPairs(pairs, { ours, baseline });
    const ratio = ratioOf(legs, 'perSecond');
    return {
      compares: `events per second over 12 partitions, against bare kafkajs sendBatch of ${BATCH} rows from memory`,
      bars: [atLeast('median ratio of events per second', ratio.median, 0.75)],
      figures: {
        ratio,
        ours: spreadOf(legs.ours.map(({ perSecond }) => perSecond!)),
        baseline: spreadOf(legs.baseline.map(({ perSecond }) => perSecond!)),
        legs,
      },
    };
  });
}
