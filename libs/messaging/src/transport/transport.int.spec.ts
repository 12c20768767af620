import { newId } from '@nyata/kernel';
import { partitionOf } from '@nyata/contracts';
import { scratchDatabase } from '@nyata/persistence';
import { EmbeddedTransport } from '../embedded/embedded-transport';
import { KafkaTransport } from '../kafka/kafka-transport';
import { ConsumerStop, type EventTransport } from './transport';
import { Group, record, until } from '../spec-support/group';

interface Setting {
  name: string;
  prepare: () => Promise<{
    connect: (client?: string) => Promise<EventTransport>;
    /** Two deliveries of one event: absorbed by the log itself, or left to the consumer. */
    absorbsDuplicates: boolean;
    end: () => Promise<void>;
  }>;
}

const embedded: Setting = {
  name: 'the embedded log',
  prepare: async () => {
    const { url, drop } = await scratchDatabase(process.env.NYATA_TEST_POSTGRES!);
    return {
      connect: (name = newId()) => EmbeddedTransport.open({ url, name }),
      absorbsDuplicates: true,
      end: drop,
    };
  },
};

const kafka: Setting = {
  name: 'Kafka',
  prepare: () =>
    Promise.resolve({
      connect: (clientId = newId()) =>
        KafkaTransport.open({ brokers: process.env.KAFKA_BROKERS!.split(','), clientId }),
      absorbsDuplicates: false,
      end: () => Promise.resolve(),
    }),
};

describe.each([embedded, kafka])('$name as event transport', (candidate) => {
  let setting: Awaited<ReturnType<Setting['prepare']>>;
  let transport: EventTransport;

  beforeAll(async () => {
    setting = await candidate.prepare();
    transport = await setting.connect();
  });
  afterAll(async () => {
    await transport?.close();
    await setting?.end();
  });

  const topic = 'nyata.cooperation';

  it('delivers each key’s events in their order, to every group', async () => {
    const keys = [newId(), newId(), newId()];
    const groups = await Promise.all([
      Group.after(transport, topic),
      Group.after(transport, topic),
    ]);
    for (let n = 1; n <= 20; n++) await transport.append(keys.map((key) => record(topic, key, n)));
    for (const group of groups) {
      await until(() => group.received.length >= 60);
      for (const key of keys)
        expect(group.of(key)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
      await group.close();
    }
  });

  it('keeps what the producer gave: key, headers and value', async () => {
    const group = await Group.after(transport, topic);
    const sent = record(topic, newId(), 7, 'Kerja sama — 協力');
    await transport.append([sent]);
    await until(() => group.received.length > 0);
    expect(group.received[0]).toEqual({ ...sent, offset: expect.any(Number) as number });
    await group.close();
  });

  it('shows a growing prefix only: no reader ever skips an offset', async () => {
    const group = await Group.after(transport, topic);
    const others = await Promise.all([setting.connect(), setting.connect()]);
    const key = newId();
    await Promise.all(
      others.map(async (other, who) => {
        for (let n = 0; n < 30; n++) await other.append([record(topic, key, who * 100 + n)]);
      }),
    );
    await until(() => group.received.length >= 60);
    const offsets = group.received.map(({ offset }) => offset);
    expect(offsets).toEqual(offsets.map((_, i) => offsets[0]! + i));
    await Promise.all(others.map((other) => other.close()));
    await group.close();
  });

  it('takes an event again without harm when its sender did not hear the answer', async () => {
    const group = await Group.after(transport, topic);
    const batch = [1, 2, 3].map((n) => record(topic, 'k', n));
    await transport.append(batch);
    await transport.append([...batch, record(topic, 'k', 4)]);
    await until(() => group.of('k').includes(4));
    expect(new Set(group.of('k'))).toEqual(new Set([1, 2, 3, 4]));
    if (setting.absorbsDuplicates) expect(group.of('k')).toEqual([1, 2, 3, 4]);
    await group.close();
  });

  it('goes on where the group’s own position says, one record before it', async () => {
    const key = newId();
    const group = await Group.after(transport, topic);
    await transport.append([1, 2, 3].map((n) => record(topic, key, n)));
    await until(() => group.received.length >= 3);
    await group.close();
    await transport.append([record(topic, key, 4)]);
    const again = await Group.at(transport, group.name, group.positions);
    await until(() => again.received.length > 0);
    expect(again.of(key)).toEqual([4]);
    expect(again.seen.filter((seen) => seen.key === key)).toHaveLength(2);
    await again.close();
  });

  it('tries a failed batch again, while other partitions flow', async () => {
    const [stuck, other] = keysOfTwoPartitions();
    const group = await Group.after(transport, topic);
    group.failing.add(stuck);
    await transport.append([record(topic, stuck, 1), record(topic, other, 1)]);
    await until(() => group.of(other).length > 0);
    expect(group.of(stuck)).toEqual([]);
    group.failing.clear();
    await until(() => group.of(stuck).length > 0);
    await group.close();
  });

  it('shares the partitions between two members, and one takes over when the other is gone', async () => {
    const second = await setting.connect();
    const first = await Group.after(transport, topic);
    const joined = await Group.at(second, first.name, first.positions);
    const keys = Array.from({ length: 24 }, () => newId());
    const both = () => new Set([...first.keys(), ...joined.keys()]);
    let n = 0;
    await until(async () => {
      n++;
      await transport.append(keys.map((key) => record(topic, key, n)));
      return first.received.length > 0 && joined.received.length > 0;
    }, 20_000);
    await until(() => keys.every((key) => both().has(key)), 20_000);
    await first.close();
    joined.received.length = 0;
    await transport.append(keys.map((key) => record(topic, key, n + 1)));
    await until(() => keys.every((key) => joined.of(key).includes(n + 1)), 20_000);
    await joined.close();
    await second.close();
  });

  it('stops a group whose position is beyond the end of the log, and says why', async () => {
    const [range] = await transport.positions(topic);
    const group = await Group.at(transport, newId(), [
      { topic, part: range!.part, next: range!.end + 1000 },
    ]);
    await until(() => group.stopped !== undefined);
    expect(group.stopped).toBeInstanceOf(ConsumerStop);
    expect(group.stopped?.message).toMatch(/ends at \d+, but \d+ records of it were applied/);
    await group.close();
  });

  it('finishes the batch in hand when it closes', async () => {
    const own = await setting.connect();
    const group = await Group.after(own, topic);
    group.slow = 300;
    await own.append([record(topic, newId(), 1)]);
    await until(() => group.begun > 0);
    await own.close();
    expect(group.received).toHaveLength(1);
  });

  it('knows how many events wait', async () => {
    const before = await transport.positions(topic);
    const positions = before.map(({ part, end }) => ({ topic, part, next: end }));
    await transport.append([1, 2, 3].map((n) => record(topic, newId(), n)));
    expect(await transport.lag(positions)).toBe(3);
  });
});

function keysOfTwoPartitions(): [string, string] {
  const first = newId();
  let second = newId();
  while (partitionOf(second) === partitionOf(first)) second = newId();
  return [first, second];
}
