import { EVENTS, PARTITIONS, type Topic } from '@nyata/contracts';
import { partitionName } from './transport';

/** Every topic that some event is published on. */
export const TOPICS: readonly Topic[] = [
  ...new Set(Object.values(EVENTS).map(({ topic }) => topic)),
];

/** Where the records of a topic go that some group had to set aside. */
export const deadLetterTopic = (topic: string): string => `${topic}.dlq`;

/** Every topic that must exist. */
export const ALL_TOPICS: readonly string[] = [...TOPICS, ...TOPICS.map(deadLetterTopic)];

/** Every partition of these topics, as `topic/part`. */
export const partitionNames = (topics: readonly string[]): string[] =>
  topics.flatMap((topic) =>
    Array.from({ length: PARTITIONS }, (_, part) => partitionName({ topic, part })),
  );

/** `topic/part` taken apart. */
export function parsePartition(name: string): { topic: string; part: number } {
  const slash = name.lastIndexOf('/');
  return { topic: name.slice(0, slash), part: Number(name.slice(slash + 1)) };
}
