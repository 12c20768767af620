import { PARTITIONS } from '@nyata/contracts';
import type { Admin } from 'kafkajs';
import { TOPICS } from '../transport/topics';

/** A topic that exists, but not as this system needs it. */
export class WrongTopic extends Error {
  override readonly name = 'WrongTopic';
}

/** Creates the topics that are missing: 12 partitions, kept for ever, never compacted. */
export async function ensureTopics(admin: Admin): Promise<void> {
  const { brokers } = await admin.describeCluster();
  const replicas = Math.min(3, brokers.length);
  const existing = new Set(await admin.listTopics());
  const missing = TOPICS.filter((topic) => !existing.has(topic));
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
  const { topics } = await admin.fetchTopicMetadata({ topics: [...TOPICS] });
  for (const { name, partitions } of topics)
    if (partitions.length !== PARTITIONS)
      throw new WrongTopic(
        `The topic ${name} has ${partitions.length} partitions, but its keys were placed in ${PARTITIONS}. ` +
          `Give it ${PARTITIONS} partitions in a new cluster; changing the number would break the order of its events.`,
      );
  // A new partition has no leader for a moment; until then its offsets can't be asked.
  for (const topic of TOPICS) await admin.fetchTopicOffsets(topic);
}
