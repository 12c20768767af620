import { PARTITIONS } from '@nyata/contracts';
import type { Admin } from 'kafkajs';
import { sleep } from '../transport/pauses';
import { ALL_TOPICS } from '../transport/topics';

const TRIES = 50;
const WAIT_MS = 200;

/** A topic that exists, but not as this system needs it. */
export class WrongTopic extends Error {
  override readonly name = 'WrongTopic';
}

/** Creates the topics that are missing: 12 partitions, kept for ever, never compacted. */
export async function ensureTopics(
  admin: Admin,
  wanted: readonly string[] = ALL_TOPICS,
): Promise<void> {
  const { brokers } = await admin.describeCluster();
  const replicas = Math.min(3, brokers.length);
  const existing = new Set(await admin.listTopics());
  const missing = wanted.filter((topic) => !existing.has(topic));
  if (missing.length > 0)
    await admin.createTopics({
      waitForLeaders: false, // kafkajs gives up when a broker has not heard of the topic yet; we wait below
      topics: missing.map((topic) => ({
        topic,
        numPartitions: PARTITIONS,
        replicationFactor: replicas,
        configEntries: [
          { name: 'retention.ms', value: '-1' },
          { name: 'cleanup.policy', value: 'delete' },
          { name: 'min.insync.replicas', value: replicas === 3 ? '2' : '1' },
        ],
      })),
    });
  const { topics } = await patiently(() => admin.fetchTopicMetadata({ topics: [...wanted] }));
  for (const { name, partitions } of topics)
    if (partitions.length !== PARTITIONS)
      throw new WrongTopic(
        `The topic ${name} has ${partitions.length} partitions, but its keys were placed in ${PARTITIONS}. ` +
          `Give it ${PARTITIONS} partitions in a new cluster; changing the number would break the order of its events.`,
      );
  // A new partition has no leader for a moment; until then its offsets can't be asked.
  for (const topic of wanted)
    await patiently(async () => {
      await admin.fetchTopicMetadata({ topics: [topic] }); // makes kafkajs read again who leads
      await admin.fetchTopicOffsets(topic);
    });
}

/** Tries again while the brokers are still telling each other of a new topic. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      if (tries === TRIES) throw error;
      await sleep(WAIT_MS);
    }
  }
}
