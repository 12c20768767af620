import { newId } from '@nyata/kernel';
import { Group, record, until } from '../spec-support/group';
import { describeTransports } from '../spec-support/transports.fixture';
import { ConsumerStop, type Position } from './transport';

describeTransports('where a group is', (setting) => {
  const key = newId();
  const { part } = record('any', key, 1);
  let topic: string;
  beforeEach(async () => {
    topic = await setting.newTopic();
  });
  const append = async (...sequences: number[]) => {
    for (const n of sequences) await setting.transport.append([record(topic, key, n)]);
  };
  const groupAt = (next: number) => {
    const positions: Position[] = [{ topic, part, next }];
    return Group.at(setting.transport, newId(), positions);
  };

  it('goes on where the group’s own memory says, one record before it', async () => {
    const group = await Group.after(setting.transport, topic);
    await append(1, 2, 3);
    await until(() => group.received.length >= 3, 30_000);
    await group.close();
    await append(4);
    const again = await Group.at(setting.transport, group.name, group.positions);
    await until(() => again.received.length > 0, 30_000);
    expect(again.of(key)).toEqual([4]);
    expect(again.seen).toHaveLength(2);
    await again.close();
  });

  it('begins at the start of the log when the group remembers nothing', async () => {
    await append(1, 2, 3);
    const group = await groupAt(0);
    await until(() => group.received.length >= 3, 30_000);
    expect(group.of(key)).toEqual([1, 2, 3]);
    await group.close();
  });

  it('stops a group that is beyond the end of the log, and says why', async () => {
    await append(1, 2);
    const group = await groupAt(1000);
    await until(() => group.stopped !== undefined, 30_000);
    expect(group.stopped).toBeInstanceOf(ConsumerStop);
    expect(group.stopped?.message).toMatch(
      /\/\d+ ends at 2, but 1000 records of it were applied: it was lost or made anew/,
    );
    expect(group.seen).toEqual([]);
    await group.close();
  });

  it('stops a group whose next record was deleted unread, and says why', async () => {
    await append(1, 2, 3, 4);
    await setting.trim(topic, part, 3);
    const group = await groupAt(1);
    await until(() => group.stopped !== undefined, 30_000);
    expect(group.stopped).toBeInstanceOf(ConsumerStop);
    expect(group.stopped?.message).toMatch(
      /begins at 3, but the next record to apply is 1: records were deleted unread/,
    );
    expect(group.received).toEqual([]);
    await group.close();
  });

  it('stops a running group when records are deleted before it could apply them', async () => {
    const group = await groupAt(0);
    group.failing.add(key);
    await append(1, 2, 3, 4);
    await until(() => group.seen.length >= 4, 30_000);
    await setting.trim(topic, part, 3);
    await until(() => group.stopped !== undefined, 30_000);
    expect(group.stopped?.message).toMatch(/begins at 3, but the next record to apply is 0/);
    expect(group.received).toEqual([]);
    await group.close();
  });

  it('reads on in a log whose old, applied records are gone', async () => {
    await append(1, 2, 3, 4);
    await setting.trim(topic, part, 3);
    const group = await groupAt(3);
    await until(() => group.received.length > 0, 30_000);
    expect(group.of(key)).toEqual([4]);
    expect(group.stopped).toBeUndefined();
    await group.close();
  });

  it('knows what a partition holds, and how many events wait', async () => {
    const { transport } = setting;
    await append(1, 2, 3, 4, 5);
    await setting.trim(topic, part, 2);
    const ranges = await transport.positions(topic);
    expect(ranges.map((range) => range.part)).toEqual(Array.from({ length: 12 }, (_, n) => n));
    expect(ranges[part]).toEqual({ topic, part, first: 2, end: 5 });
    expect(await transport.lag([{ topic, part, next: 4 }])).toBe(1);
    expect(await transport.lag([{ topic, part, next: 0 }])).toBe(3);
    expect(transport.health()).toEqual({ ok: true });
  });
});
