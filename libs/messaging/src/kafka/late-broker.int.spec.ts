import net, { type Server } from 'node:net';
import { once } from 'node:events';
import { newId } from '@nyata/kernel';
import { Kafka, logLevel } from 'kafkajs';
import { Group, record, until } from '../spec-support/group';
import { ensureTopics } from './kafka-topics';
import { KafkaTransport } from './kafka-transport';

const brokers = process.env.KAFKA_BROKERS!.split(',');

/** A door to the broker at a port of its own; it is closed until `open`. */
class Door {
  readonly port: number;
  private server?: Server;

  private constructor(port: number) {
    this.port = port;
  }

  static async closed(): Promise<Door> {
    const probe = net.createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const door = new Door((probe.address() as net.AddressInfo).port);
    probe.close();
    return door;
  }

  async open(): Promise<void> {
    const [host, port] = brokers[0]!.split(':');
    this.server = net.createServer((socket) => {
      const onward = net.connect(Number(port), host);
      socket.pipe(onward).pipe(socket);
      for (const end of [socket, onward]) end.on('error', () => socket.destroy());
    });
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
  }

  close = () => this.server?.close();
}

describe('a service that starts while Kafka does not answer', () => {
  const topic = `scratch.${newId()}`;
  const admin = new Kafka({ brokers, logLevel: logLevel.NOTHING }).admin();
  const said: string[] = [];
  let door: Door;
  let transport: KafkaTransport;

  beforeAll(async () => {
    await admin.connect();
    await ensureTopics(admin, [topic]);
    door = await Door.closed();
  });
  afterAll(async () => {
    await transport.close();
    door.close();
    await admin.deleteTopics({ topics: [topic] });
    await admin.disconnect();
  });

  it('is up all the same, says what it waits for, and begins when the broker is there', async () => {
    const at = `127.0.0.1:${door.port}`;
    transport = await KafkaTransport.start({
      brokers: [at],
      clientId: newId(),
      report: (problem) => said.push(problem),
    });
    expect(transport.health()).toMatchObject({ ok: false });
    expect(said.join()).toContain(`Kafka does not answer at ${at}`);
    const event = record(topic, 'a', 1);
    const group = await Group.at(transport, newId(), [{ topic, part: event.part, next: 0 }]);
    await expect(transport.append([event])).rejects.toThrow();

    await door.open();
    await until(async () => {
      await transport.append([event]).catch(() => undefined);
      return transport.health().ok;
    }, 60_000);
    await until(() => group.received.length > 0, 60_000);
    expect(group.stopped).toBeUndefined();
    await group.close();
  });
});
