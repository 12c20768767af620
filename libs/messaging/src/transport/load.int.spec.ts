import { randomBytes } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { newId } from '@nyata/kernel';
import { Group, record, sleep, until } from '../spec-support/group';
import { connectTo, describeTransports, type Setting } from '../spec-support/transports.fixture';

const MB = 1024 * 1024;
const PAYLOAD = 256 * 1024;
const EVENTS = (100 * MB) / PAYLOAD;

describeTransports('much at once', (setting) => {
  it('gives a group 100 MB that wait, and a slow one holds up neither others nor memory', async () => {
    const topic = await setting.newTopic();
    const backlog = await appendBacklog(setting, topic);
    expect(backlog).toBe(100 * MB);
    const idle = liveBytes();
    const slow = await Reader.start(setting, topic, 1000);
    await until(() => slow.events > 0);
    const fast = await Reader.start(setting, topic, 0);
    let most = 0;
    await until(async () => {
      await sleep(200);
      most = Math.max(most, liveBytes() - idle);
      return fast.events === EVENTS;
    }, 50_000);
    expect(slow.events).toBeLessThan(EVENTS);
    expect(most).toBeLessThan(backlog / 2);
    await Promise.all([slow.close(), fast.close()]);
  });

  it('finishes the batch in hand when it closes, and begins no other', async () => {
    const topic = await setting.newTopic();
    const own = await connectTo(setting.address);
    const group = await Group.after(own, topic);
    group.slow = 500;
    const key = newId();
    await own.append([record(topic, key, 1)]);
    await until(() => group.begun > 0);
    await setting.transport.append([record(topic, key, 2)]);
    await own.close();
    expect(group.of(key)).toEqual([1]);
    await sleep(700);
    expect(group.begun).toBe(1);
  });
});

/** Records of the largest payload on three partitions, as many at once as a request may hold; returns their bytes. */
async function appendBacklog({ transport }: Setting, topic: string): Promise<number> {
  const value = () => randomBytes((PAYLOAD / 4) * 3).toString('base64');
  let bytes = 0;
  while (bytes < EVENTS * PAYLOAD) {
    const size = Math.min(9, EVENTS - bytes / PAYLOAD);
    const records = Array.from({ length: size }, (_, n) => ({
      ...record(topic, newId(), n, value()),
      part: n % 3,
    }));
    await transport.append(records);
    for (const { value } of records) bytes += value.length;
  }
  return bytes;
}

/** A group that reads a topic from its start and keeps nothing. */
class Reader {
  events = 0;
  close!: () => Promise<void>;

  static async start({ transport }: Setting, topic: string, wait: number): Promise<Reader> {
    const reader = new Reader();
    const running = await transport.subscribe({
      group: newId(),
      topics: [topic],
      positions: () => Promise.resolve([]),
      onBatch: async ({ records }) => {
        await sleep(wait);
        reader.events += records.length;
        return records.at(-1)!.offset + 1;
      },
      onStop: (reason) => {
        throw reason;
      },
    });
    reader.close = () => running.close();
    return reader;
  }
}

/** What the process really holds: memory after a collection. */
function liveBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
