import { newId } from '@nyata/kernel';
import { Group, record, until } from '../spec-support/group';
import { connectTo, describeTransports } from '../spec-support/transports.fixture';

const upTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1);

describeTransports('the order of events', (setting) => {
  let topic: string;
  beforeAll(async () => {
    topic = await setting.newTopic();
  });

  it('delivers each key’s events in their order, to every group', async () => {
    const { transport } = setting;
    const keys = [newId(), newId(), newId()];
    const groups = await Promise.all([
      Group.after(transport, topic),
      Group.after(transport, topic),
    ]);
    for (const n of upTo(20)) await transport.append(keys.map((key) => record(topic, key, n)));
    for (const group of groups) {
      await until(() => group.received.length >= 60);
      for (const key of keys) expect(group.of(key)).toEqual(upTo(20));
      await group.close();
    }
  });

  it('keeps what the producer gave: key, headers and value', async () => {
    const group = await Group.after(setting.transport, topic);
    const sent = record(topic, newId(), 7, 'Kerja sama — 協力');
    await setting.transport.append([sent]);
    await until(() => group.received.length > 0);
    expect(group.received[0]).toEqual({ ...sent, offset: expect.any(Number) as number });
    await group.close();
  });

  it('shows whoever saw an offset all that is below it, while four append at once', async () => {
    const group = await Group.after(setting.transport, topic);
    const appenders = await Promise.all(upTo(4).map(() => connectTo(setting.address)));
    const key = newId();
    const sizes = [1, 7, 2, 20, 1, 3];
    await Promise.all(
      appenders.map(async (appender) => {
        for (const size of [...sizes, ...sizes])
          await appender.append(upTo(size).map((n) => record(topic, key, n)));
      }),
    );
    await until(() => group.received.length >= 4 * 2 * 34);
    const offsets = group.received.map(({ offset }) => offset);
    expect(offsets).toEqual(offsets.map((_, i) => offsets[0]! + i));
    await Promise.all(appenders.map((appender) => appender.close()));
    await group.close();
  });

  it('takes an event again without harm when its sender did not hear the answer', async () => {
    const { transport, absorbsDuplicates } = setting;
    const group = await Group.after(transport, topic);
    const batch = [1, 2, 3].map((n) => record(topic, 'k', n));
    await transport.append(batch);
    await transport.append([...batch, record(topic, 'k', 4)]);
    await until(() => group.of('k').includes(4));
    expect([...new Set(group.of('k'))]).toEqual([1, 2, 3, 4]);
    if (absorbsDuplicates) expect(group.of('k')).toEqual([1, 2, 3, 4]);
    await group.close();
  });
});
