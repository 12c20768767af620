import net, { type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { CE_HEADERS } from '@nyata/contracts';
import { KafkaTransport } from '../kafka/kafka-transport';
import { record, sleep } from './group';

/** What the process is told: a member of a group, which sends as well. */
export interface HalfOpenTask {
  brokers: string[];
  name: string;
  topic: string;
  key: string;
}

const { brokers, name, topic, key } = JSON.parse(process.argv[2]!) as HalfOpenTask;
const sockets: Socket[] = [];
const connect = net.connect.bind(net) as (to: object, onConnect?: () => void) => Socket;
net.connect = ((to: object, onConnect?: () => void) => {
  const socket = connect(to, onConnect);
  sockets.push(socket);
  return socket;
}) as typeof net.connect;

/** From now on these connections take everything and give nothing, as when a cable was drawn. */
function silence(): void {
  for (const socket of sockets.splice(0)) {
    socket.write = () => true;
    socket.pause();
  }
}

const say = (what: string) => process.stdout.write(`${what}\n`);

async function work(): Promise<void> {
  const transport = await KafkaTransport.open({
    brokers,
    clientId: name,
    report: (problem) => say(`report ${problem}`),
  });
  const next = new Map<number, number>();
  await transport.subscribe({
    group: name,
    topics: [topic],
    positions: () =>
      Promise.resolve(
        Array.from({ length: 12 }, (_, part) => ({ topic, part, next: next.get(part) ?? 0 })),
      ),
    onBatch: ({ part, records }) => {
      const from = next.get(part) ?? 0;
      for (const { headers, offset } of records)
        if (offset >= from) say(`applied ${Number(headers[CE_HEADERS.sequence])}`);
      const end = records.at(-1)!.offset + 1;
      next.set(part, end);
      return Promise.resolve(end);
    },
    onStop: (reason) => say(`stopped ${reason.message}`),
  });
  createInterface({ input: process.stdin }).on('line', (line) => {
    const [order, n] = line.split(' ');
    if (order === 'silence') silence();
    // As the relay does: what was not acknowledged is sent again, whatever became of it.
    if (order === 'send') void send(transport, Number(n));
  });
  say('ready');
}

async function send(transport: KafkaTransport, n: number): Promise<void> {
  for (;;) {
    try {
      await transport.append([record(topic, key, n)]);
      return void say(`sent ${n}`);
    } catch {
      say(`refused ${n}`);
      await sleep(100);
    }
  }
}

void work();
