import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Stands between a client and a server, and can leave them with connections that nobody answers. */
export class TcpProxy {
  private readonly pairs = new Set<[Socket, Socket]>();
  private server?: Server;
  private frozen = false;

  async listen(targetPort: number): Promise<void> {
    this.server = createServer((client) => this.join(client, connect(targetPort, '127.0.0.1')));
    await new Promise<void>((done) => this.server!.listen(0, '127.0.0.1', done));
  }

  /** The address with this proxy's port. */
  instead(address: string): string {
    const url = new URL(address);
    url.port = String((this.server!.address() as AddressInfo).port);
    return url.href;
  }

  /** Half open: both ends believe in their connection, and no byte passes any more. */
  freeze(): void {
    this.frozen = true;
    for (const pair of this.pairs) for (const socket of pair) socket.pause();
  }

  /** What was frozen is reset; new connections pass again. */
  thaw(): void {
    this.frozen = false;
    this.cut();
  }

  cut(): void {
    for (const pair of this.pairs) for (const socket of pair) socket.resetAndDestroy();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((done) => this.server?.close(done));
  }

  private join(client: Socket, target: Socket): void {
    const pair: [Socket, Socket] = [client, target];
    this.pairs.add(pair);
    const end = () => {
      this.pairs.delete(pair);
      client.destroy();
      target.destroy();
    };
    for (const socket of pair) {
      socket.setNoDelay(true);
      socket.on('error', end);
      socket.on('close', end);
    }
    client.on('data', (bytes) => target.write(bytes));
    target.on('data', (bytes) => client.write(bytes));
    if (this.frozen) for (const socket of pair) socket.pause();
  }
}
