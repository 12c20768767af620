import { randomUUID } from 'node:crypto';
import { within } from '../transport/pauses';
import { partitionName, type EventTransport, type LogRecord } from '../transport/transport';

const PATIENCE_MS = 3_600_000;

/** Shows everything that these topics hold now, each partition in its order, as a group that nobody remembers. */
export async function readLog(
  transport: EventTransport,
  topics: readonly string[],
  show: (records: readonly LogRecord[]) => Promise<void>,
): Promise<void> {
  const ranges = (await Promise.all(topics.map((topic) => transport.positions(topic)))).flat();
  const unread = new Map(
    ranges
      .filter(({ first, end }) => first < end)
      .map((range) => [partitionName(range), { next: range.first, end: range.end }]),
  );
  if (unread.size === 0) return;
  let finish: () => void;
  let fail: (reason: Error) => void;
  const finished = new Promise<void>((resolve, reject) => ([finish, fail] = [resolve, reject]));
  const running = await transport.subscribe({
    group: `recovery-${randomUUID()}`,
    topics,
    positions: () =>
      Promise.resolve(ranges.map(({ topic, part, first }) => ({ topic, part, next: first }))),
    async onBatch(batch) {
      const name = partitionName(batch);
      const reached = batch.records.at(-1)!.offset + 1;
      const place = unread.get(name);
      if (!place) return reached;
      await show(batch.records.filter(({ offset }) => offset >= place.next && offset < place.end));
      place.next = Math.max(place.next, reached);
      if (place.next >= place.end) unread.delete(name);
      if (unread.size === 0) finish();
      return reached;
    },
    onStop: (reason) => fail(reason),
  });
  try {
    await within(PATIENCE_MS, finished, 'The log could not be read within an hour.');
  } finally {
    await running.close();
  }
}
