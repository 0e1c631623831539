// A proxy that a browser under test sends everything through: it leads a few names to servers of this machine, refuses
// all others, and keeps a list of who was asked for.
//
// Both browsers can be told to use it, so it tells of each the same: which hosts were asked, whoever asked. Not here:
// who asked (Chromium's own log says that: tests/e2e/network.spec.ts).
import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

export type RecordingProxy = {
  port: number;
  /** Every host asked for so far, each once, the port left out. */
  asked: () => string[];
  close: () => Promise<void>;
};

/** `hosts`: where each name leads, as a port of this machine. */
export async function startProxy(hosts: Readonly<Record<string, number>>): Promise<RecordingProxy> {
  const asked = new Set<string>();
  const open = new Set<Socket>();
  const server = createServer((request, response) => {
    // A page without https. None of ours is; it is recorded and refused.
    asked.add(URL.canParse(request.url ?? '') ? new URL(request.url ?? '').hostname : (request.headers.host ?? ''));
    response.writeHead(502).end();
  });
  server.on('connection', (socket) => keep(open, socket));
  server.on('connect', (request: IncomingMessage, client: Socket) => {
    const host = (request.url ?? '').replace(/:\d+$/, '');
    asked.add(host);
    client.on('error', () => client.destroy());
    const port = Object.hasOwn(hosts, host) ? hosts[host] : undefined;
    if (port === undefined) return void client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    keep(open, upstream);
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    asked: () => [...asked].sort(),
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** A tunnel outlives the server unless it is ended. */
function keep(open: Set<Socket>, socket: Socket): void {
  open.add(socket);
  socket.on('close', () => open.delete(socket));
}
