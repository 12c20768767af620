import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What arrived at the service. */
export interface Arrived {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  bytes: number;
  sha256: string;
}

/** A small real HTTP server that stands where a service would. */
export interface Upstream {
  url: string;
  arrived: Arrived[];
  /** Streams that somebody listens to. */
  streams: Set<ServerResponse>;
  stop(): Promise<void>;
}

export async function startUpstream(openApi: unknown = { paths: {} }): Promise<Upstream> {
  const arrived: Arrived[] = [];
  const streams = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const hash = createHash('sha256');
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      hash.update(chunk);
    });
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      arrived.push({ method, url, headers, bytes, sha256: hash.digest('hex') });
      if (url.startsWith('/api/live')) {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write(': hello\n\n');
        streams.add(response);
        response.on('close', () => streams.delete(response));
        return;
      }
      response.writeHead(200, {
        'content-type': 'application/json',
        etag: '"7"',
        'keep-alive': 'timeout=9',
      });
      response.end(JSON.stringify(url === '/openapi.json' ? openApi : { url }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived,
    streams,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
