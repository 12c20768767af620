import { PARTITIONS } from '@nyata/contracts';
import type { Admin } from 'kafkajs';
import { sleep } from '../transport/pauses';
import { TOPICS } from '../transport/topics';

const LEADER_TRIES = 50;
const LEADER_WAIT_MS = 200;

/** A topic that exists, but not as this system needs it. */
export class WrongTopic extends Error {
  override readonly name = 'WrongTopic';
}

/** Creates the topics that are missing: 12 partitions, kept for ever, never compacted. */
export async function ensureTopics(
  admin: Admin,
  wanted: readonly string[] = TOPICS,
): Promise<void> {
  const { brokers } = await admin.describeCluster();
  const replicas = Math.min(3, brokers.length);
  const existing = new Set(await admin.listTopics());
  const missing = wanted.filter((topic) => !existing.has(topic));
  if (missing.length > 0)
    await admin.createTopics({
      waitForLeaders: true,
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
  const { topics } = await admin.fetchTopicMetadata({ topics: [...wanted] });
  for (const { name, partitions } of topics)
    if (partitions.length !== PARTITIONS)
      throw new WrongTopic(
        `The topic ${name} has ${partitions.length} partitions, but its keys were placed in ${PARTITIONS}. ` +
          `Give it ${PARTITIONS} partitions in a new cluster; changing the number would break the order of its events.`,
      );
  // A new partition has no leader for a moment; until then its offsets can't be asked.
  for (const topic of wanted) await hasLeaders(admin, topic);
}

async function hasLeaders(admin: Admin, topic: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await admin.fetchTopicOffsets(topic);
      return;
    } catch (error) {
      if (tries === LEADER_TRIES) throw error;
      await sleep(LEADER_WAIT_MS);
      // Makes kafkajs read again who leads.
      await admin.fetchTopicMetadata({ topics: [topic] });
    }
  }
}
