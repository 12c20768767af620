import { partitionOf } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { Group, record, until } from '../spec-support/group';
import { MemberLedger } from '../spec-support/member-ledger.fixture';
import { connectTo, describeTransports } from '../spec-support/transports.fixture';

describeTransports('the members of a group', (setting) => {
  let topic: string;
  beforeEach(async () => {
    topic = await setting.newTopic();
  });
  const append = (keys: readonly string[], sequence: number) =>
    setting.transport.append(keys.map((key) => record(topic, key, sequence)));

  it('try a failed batch again, while other partitions flow', async () => {
    const [stuck, other] = keysOfTwoPartitions();
    const group = await Group.after(setting.transport, topic);
    group.failing.add(stuck);
    await append([stuck, other], 1);
    await until(() => group.of(other).length > 0);
    expect(group.of(stuck)).toEqual([]);
    group.failing.clear();
    await until(() => group.of(stuck).length > 0);
    await group.close();
  });

  it('share the partitions, and one takes over when the other leaves', async () => {
    const second = await connectTo(setting.address);
    const first = await Group.after(setting.transport, topic);
    const joined = await Group.at(second, first.name, first.positions);
    const keys = Array.from({ length: 24 }, () => newId());
    let n = 0;
    await until(async () => {
      await append(keys, ++n);
      return first.received.length > 0 && joined.received.length > 0;
    }, 30_000);
    await until(() => first.received.length + joined.received.length === n * keys.length, 30_000);
    await first.close();
    await append(keys, n + 1);
    await until(() => keys.every((key) => joined.of(key).includes(n + 1)), 30_000);
    await joined.close();
    await second.close();
  });

  it('lose nothing and apply nothing twice when one is killed in the middle', async () => {
    const ledger = await MemberLedger.open(process.env.NYATA_TEST_POSTGRES!);
    const { address } = setting;
    const start = (name: string) => ledger.start({ name, address, group: topic, topic });
    try {
      const victim = start('the victim');
      start('the survivor');
      const keys = Array.from({ length: 24 }, () => newId());
      let n = 0;
      await until(async () => {
        await append(keys, ++n);
        return (await ledger.members()).length === 2;
      }, 40_000);
      victim.kill('SIGKILL');
      for (let rounds = 0; rounds < 10; rounds++) await append(keys, ++n);
      await until(async () => (await ledger.applied()).length >= n * keys.length, 40_000);
      const applied = await ledger.applied();
      for (const key of keys)
        expect(
          applied.filter((event) => event.key === key).map(({ sequence }) => sequence),
        ).toEqual(Array.from({ length: n }, (_, i) => i + 1));
    } finally {
      await ledger.close();
    }
  });

  it('count a batch once that was in hand while its partition went to another member', async () => {
    const keys = Array.from({ length: 24 }, () => newId());
    const first = await Group.after(setting.transport, topic);
    first.slow = setting.patience + 1500;
    await append(keys, 1);
    await until(() => first.begun > 0);
    first.slow = 0;
    const second = await connectTo(setting.address);
    const joined = await Group.at(second, first.name, first.positions);
    let n = 1;
    await until(async () => {
      await append(keys, ++n);
      return joined.begun > 0;
    }, 40_000);
    const all = () => [...first.received, ...joined.received];
    await until(() => all().length >= n * keys.length, 40_000);
    await Promise.all([first.close(), joined.close()]);
    await second.close();
    const offsets = all().map(({ part, offset }) => `${part}/${offset}`);
    expect(new Set(offsets).size).toBe(n * keys.length);
    expect(offsets).toHaveLength(n * keys.length);
  });
});

function keysOfTwoPartitions(): [string, string] {
  const first = newId();
  let second = newId();
  while (partitionOf(second) === partitionOf(first)) second = newId();
  return [first, second];
}
