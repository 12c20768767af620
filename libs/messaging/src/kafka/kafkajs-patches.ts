// Every deep path into kafkajs is in this file; the version is pinned to 2.2.4 for their sake.
// Import it before any Kafka object is made.
import type { Assigner, PartitionAssigner } from 'kafkajs';
import ConsumerGroup from 'kafkajs/src/consumer/consumerGroup';
import RequestQueue from 'kafkajs/src/network/requestQueue';
import 'kafkajs/src/protocol/recordBatch/record/v0';
import { KafkaJSNonRetriableError, PartitionAssigners } from 'kafkajs';
import { encodeRecord } from './record-encoder';

interface Coordinator {
  describeGroups(request: { groupIds: string[] }): Promise<{
    groups: { members: { clientId: string; memberId: string }[] }[];
  }>;
  leaveGroup(request: { groupId: string; memberId: string }): Promise<unknown>;
}

interface Group {
  groupId: string;
  memberId: string | null;
  assigners: (Assigner & Partial<GroupHooks>)[];
  cluster: {
    findGroupCoordinator(request: { groupId: string }): Promise<Coordinator>;
    fetchTopicsOffset(
      topics: { topic: string; partitions: { partition: number }[]; fromBeginning: boolean }[],
    ): Promise<{ topic: string; partitions: { partition: number; offset: string }[] }[]>;
  };
  preferredReadReplicasPerTopicPartition: Record<string, Record<number, unknown>>;
  assigned(): { topic: string; partitions: number[] }[];
  seek(to: { topic: string; partition: number; offset: string }): void;
}

interface Partition {
  topic: string;
  part: number;
}

export interface Assignment {
  partitions: Partition[];
  /** First and end offset of each of them, asked from the broker now. */
  ranges(): Promise<(Partition & { first: number; end: number })[]>;
  seek(partition: Partition, offset: number): void;
}

export interface GroupHooks {
  /** Name of this replica: a member that bears it already is our dead predecessor. */
  clientId: string;
  /** Awaited after every join and before the first fetch of the new generation; when it fails, nothing is fetched. */
  afterJoin(assignment: Assignment): Promise<void>;
}

/** kafkajs's round robin, carrying hooks to the consumer group that it is given to. */
export const hookedAssigner =
  (hooks: GroupHooks): PartitionAssigner =>
  (config) =>
    Object.assign(PartitionAssigners.roundRobin(config), hooks);

const hooksOf = (group: Group) =>
  group.assigners.find((assigner): assigner is Assigner & GroupHooks => !!assigner.afterJoin);

const prototype = ConsumerGroup.prototype as Group & {
  joinAndSync: (this: Group) => Promise<void>;
  recoverFromOffsetOutOfRange: (error: { topic: string; partition: number }) => Promise<void>;
};
const joinAndSync = prototype.joinAndSync;
const greeted = new WeakSet<Group>();

// consumerGroup.js emits GROUP_JOIN without awaiting its listeners, so a seek made there may come after
// the first fetch. A plain error here would make kafkajs go on without the seeks: it must not be retriable.
prototype.joinAndSync = async function (this: Group) {
  const hooks = hooksOf(this);
  if (hooks && !greeted.has(this)) await dismissPredecessor(this, hooks.clientId);
  greeted.add(this);
  await joinAndSync.call(this);
  if (!hooks) return;
  const partitions = this.assigned().flatMap(({ topic, partitions }) =>
    partitions.map((part) => ({ topic, part })),
  );
  try {
    await hooks.afterJoin({
      partitions,
      ranges: () => rangesOf(this, partitions),
      seek: ({ topic, part }, offset) =>
        this.seek({ topic, partition: part, offset: String(offset) }),
    });
  } catch (error) {
    throw new KafkaJSNonRetriableError(error as Error);
  }
};

// consumerGroup.js recoverFromOffsetOutOfRange: jumps to the earliest or latest offset by itself (#1119, PR #1777).
prototype.recoverFromOffsetOutOfRange = ({ topic, partition }) =>
  Promise.reject(
    new KafkaJSNonRetriableError(
      `The position in ${topic}/${partition} is outside of what the broker has.`,
    ),
  );

// consumerGroup.js JOIN never names a groupInstanceId, so a restarted process is a new member, and its killed
// predecessor keeps the partitions until its session ends.
async function dismissPredecessor(group: Group, clientId: string): Promise<void> {
  const { groupId } = group;
  const coordinator = await group.cluster.findGroupCoordinator({ groupId });
  const { groups } = await coordinator.describeGroups({ groupIds: [groupId] });
  for (const member of groups.flatMap(({ members }) => members ?? []))
    if (member.clientId === clientId)
      await coordinator.leaveGroup({ groupId, memberId: member.memberId }).catch(() => undefined);
}

async function rangesOf(group: Group, partitions: Partition[]) {
  const topics = [...new Set(partitions.map(({ topic }) => topic))];
  const ask = async (fromBeginning: boolean) => {
    const answer = await group.cluster.fetchTopicsOffset(
      topics.map((topic) => ({
        topic,
        fromBeginning,
        partitions: partitions
          .filter((partition) => partition.topic === topic)
          .map(({ part }) => ({ partition: part })),
      })),
    );
    return new Map(
      answer.flatMap(({ topic, partitions: parts }) =>
        parts.map(({ partition, offset }) => [`${topic}/${partition}`, Number(offset)] as const),
      ),
    );
  };
  const [first, end] = [await ask(true), await ask(false)];
  return partitions.map(({ topic, part }) => ({
    topic,
    part,
    first: first.get(`${topic}/${part}`) ?? 0,
    end: end.get(`${topic}/${part}`) ?? 0,
  }));
}

interface Queue {
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  throttledUntil: number;
  pending: unknown[];
  checkPendingRequests(): void;
}

// requestQueue/index.js sets a 1 ms timer for ever while nothing is throttled (#1751, PRs #1755 and #1768):
// about 3 % of a core for one idle producer and consumer.
(
  RequestQueue.prototype as Queue & { scheduleCheckPendingRequests(): void }
).scheduleCheckPendingRequests = function (this: Queue) {
  if (this.throttleCheckTimeoutId) return;
  let wait = this.throttledUntil - Date.now();
  if (this.pending.length > 0) wait = wait > 0 ? wait : 10;
  else if (wait <= 0) return;
  this.throttleCheckTimeoutId = setTimeout(() => {
    this.throttleCheckTimeoutId = null;
    this.checkPendingRequests();
  }, wait);
};

// protocol/requests/produce loads its parts at the first send, and finds this one there.
require.cache[require.resolve('kafkajs/src/protocol/recordBatch/record/v0')]!.exports =
  encodeRecord;
