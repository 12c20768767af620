import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { newId } from '@nyata/kernel';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import RequestQueue from 'kafkajs/src/network/requestQueue';
import { Group, record, sleep, until } from '../spec-support/group';
import { KafkaTransport } from './kafka-transport';
import { ensureTopics } from './kafka-topics';

const brokers = (process.env.KAFKA_BROKERS ?? '').split(',');
const client = () => new Kafka({ brokers, logLevel: logLevel.NOTHING });

/** What kafkajs 2.2.4 does by itself, and must not do here: each case fails without its patch. */
describe('Kafka, beside what both transports do', () => {
  let admin: Admin;
  let transport: KafkaTransport;
  let clientId: string;
  let topic: string;

  beforeEach(async () => {
    admin = client().admin();
    await admin.connect();
    topic = `scratch.${newId()}`;
    clientId = newId();
    transport = await KafkaTransport.open({ brokers, clientId });
  });
  afterEach(async () => {
    await transport.close();
    if ((await admin.listTopics()).includes(topic)) await admin.deleteTopics({ topics: [topic] });
    await admin.disconnect();
  });

  const key = 'a-cooperation';
  const { part } = record('any', key, 1);
  const append = async (...sequences: number[]) => {
    for (const n of sequences) await transport.append([record(topic, key, n)]);
  };

  it('refuses to work on a topic with another number of partitions', async () => {
    await admin.createTopics({ topics: [{ topic, numPartitions: 3 }], waitForLeaders: true });
    await expect(ensureTopics(admin, [topic])).rejects.toThrow(
      /has 3 partitions, but its keys were placed in 12/,
    );
  });

  it('stops, and does not jump, when records were deleted before they were read', async () => {
    await ensureTopics(admin, [topic]);
    await append(1, 2, 3, 4);
    const group = await Group.at(transport, newId(), [{ topic, part, next: 0 }]);
    await until(() => group.received.length === 4, 30_000);
    await group.close();
    await admin.deleteTopicRecords({ topic, partitions: [{ partition: part, offset: '3' }] });
    const late = await Group.at(transport, newId(), [{ topic, part, next: 1 }]);
    await until(() => late.stopped !== undefined, 30_000);
    expect(late.stopped?.message).toMatch(/begins at 3, but the next record to apply is 1/);
    expect(late.received).toEqual([]);
  });

  it('stops, and does not jump, when records are deleted while it can’t apply them', async () => {
    await ensureTopics(admin, [topic]);
    const group = await Group.at(transport, newId(), [{ topic, part, next: 0 }]);
    group.failing.add(key);
    await append(1, 2, 3, 4);
    await until(() => group.seen.length > 0, 30_000);
    await admin.deleteTopicRecords({ topic, partitions: [{ partition: part, offset: '3' }] });
    await until(() => group.stopped !== undefined, 30_000);
    expect(group.stopped?.message).toMatch(/begins at 3, but the next record to apply is 0/);
  });

  it('goes on from its own memory when the broker has forgotten the group, or remembers another place', async () => {
    await ensureTopics(admin, [topic]);
    await append(1, 2, 3);
    const first = await Group.at(transport, newId(), [{ topic, part, next: 0 }]);
    await until(() => first.received.length === 3, 30_000);
    await first.close();
    const { name, positions } = first;
    await admin.deleteGroups([name]);
    await append(4);
    const forgotten = await Group.at(transport, name, positions);
    await until(() => forgotten.received.length > 0, 30_000);
    await forgotten.close();
    expect(forgotten.of(key)).toEqual([4]);
    const partitions = [{ partition: part, offset: '0' }];
    await admin.setOffsets({ groupId: name, topic, partitions });
    await append(5);
    const setBack = await Group.at(transport, name, positions);
    await until(() => setBack.received.length > 0, 30_000);
    await setBack.close();
    expect(setBack.of(key)).toEqual([5]);
  });

  it('stops when its log ends before its position while it runs', async () => {
    await ensureTopics(admin, [topic]);
    await append(1, 2, 3, 4);
    const group = await Group.at(transport, newId(), [{ topic, part, next: 0 }]);
    await until(() => group.received.length === 4, 30_000);
    await admin.deleteTopics({ topics: [topic] });
    await sleep(500);
    await ensureTopics(admin, [topic]);
    await until(() => group.stopped !== undefined, 40_000);
    expect(group.stopped?.message).toMatch(/ends at 0, but 4 records of it were applied/);
  });

  it('takes over at once from its dead predecessor, which bore the same name', async () => {
    await ensureTopics(admin, [topic]);
    const groupId = newId();
    await killedMember({ groupId, topic, clientId });
    await append(1);
    const start = Date.now();
    const group = await Group.at(transport, groupId, [{ topic, part, next: 0 }]);
    await until(() => group.received.length === 1, 25_000);
    expect(Date.now() - start).toBeLessThan(10_000);
  });

  it('costs no timers while nothing happens', async () => {
    const queue = RequestQueue.prototype as { checkPendingRequests: () => void };
    const original = queue.checkPendingRequests;
    let checks = 0;
    queue.checkPendingRequests = function (this: unknown) {
      checks++;
      original.call(this);
    };
    await sleep(1000);
    queue.checkPendingRequests = original;
    expect(checks).toBeLessThan(50);
  });
});

/** A member with a 30 s session, in a process of its own that was killed after it had joined. */
async function killedMember(of: { groupId: string; topic: string; clientId: string }) {
  const program = `
    const { Kafka } = require('kafkajs');
    const of = ${JSON.stringify({ ...of, brokers })};
    const kafka = new Kafka({ brokers: of.brokers, clientId: of.clientId, logLevel: 0 });
    const consumer = kafka.consumer({ groupId: of.groupId, sessionTimeout: 30000 });
    consumer.on('consumer.group_join', () => console.log('joined'));
    consumer.connect()
      .then(() => consumer.subscribe({ topics: [of.topic] }))
      .then(() => consumer.run({ eachBatch: async () => {} }));`;
  const member = spawn(process.execPath, ['-e', program], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, KAFKAJS_NO_PARTITIONER_WARNING: '1' },
  });
  await once(member.stdout, 'data');
  member.kill('SIGKILL');
  await once(member, 'exit');
}
