import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { newId } from '@nyata/kernel';
import { Kafka, logLevel } from 'kafkajs';
import { until } from '../spec-support/group';
import { ensureTopics } from './kafka-topics';
import type { HalfOpenTask } from '../spec-support/half-open.fixture';

const HOOK = '@nyata/testing/typescript.cjs';
const FIXTURE = join(__dirname, '../spec-support/half-open.fixture.ts');
const brokers = (process.env.KAFKA_BROKERS ?? '').split(',');

/**
 * kafkajs waits for ever on a connection whose other end is gone without a word (#919, #659). The client is a process
 * of its own: what it gave up never lets go of its timers.
 */
describe('Kafka behind connections that are half open', () => {
  const topic = `scratch.${newId()}`;
  const admin = new Kafka({ brokers, logLevel: logLevel.NOTHING }).admin();
  const said: string[] = [];
  let client: ChildProcess;

  beforeAll(async () => {
    await admin.connect();
    await ensureTopics(admin, [topic]);
    const task: HalfOpenTask = { brokers, name: newId(), topic, key: newId() };
    client = spawn(
      process.execPath,
      ['--conditions=@nyata/source', '-r', HOOK, FIXTURE, JSON.stringify(task)],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    );
    createInterface({ input: client.stdout! }).on('line', (line) => said.push(line));
    await until(() => said.includes('ready'), 60_000);
  });
  afterAll(async () => {
    if (client?.exitCode === null) {
      client.kill('SIGKILL');
      await once(client, 'exit');
    }
    await admin.deleteTopics({ topics: [topic] });
    await admin.disconnect();
  });

  const order = (what: string) => client.stdin!.write(`${what}\n`);
  const applied = () => said.filter((line) => line.startsWith('applied'));

  it('gives them up, sends on new ones and joins its group anew: nothing is lost, and the order stands', async () => {
    order('send 1');
    await until(() => applied().length === 1, 60_000);
    order('silence');
    order('send 2');
    await until(() => said.includes('sent 2'), 60_000);
    expect(said).toContain('refused 2');
    order('send 3');
    await until(() => said.includes('applied 3'), 60_000);
    expect([...new Set(applied())]).toEqual(['applied 1', 'applied 2', 'applied 3']);
    expect(said.filter((line) => line.startsWith('stopped'))).toEqual([]);
    expect(said.some((line) => /joins anew/.test(line))).toBe(true);
  });
});
