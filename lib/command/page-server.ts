// A local server for a few pages held in memory, for `start` and the end-to-end tests.
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

export type PageServer = { port: number; close: () => Promise<void> };
/** HTML as text, or any bytes with the content type and other headers they are sent under. */
export type Served = string | { type: string; body: string | Uint8Array; headers?: Readonly<Record<string, string>> };

/** Serves pages by path, `headers` with each. `certificate` makes it https. An unknown path is a 404. */
export async function servePages(
  pages: Readonly<Record<string, Served>>,
  certificate?: { key: string; cert: string },
  headers: Readonly<Record<string, string>> = {},
): Promise<PageServer> {
  const answer: RequestListener = (request, response) => {
    const page = pages[(request.url ?? '/').replace(/[?#].*$/, '')];
    const served = typeof page === 'object' ? page : { type: 'text/html; charset=utf-8', body: page ?? '' };
    const { type, body, headers: own = {} } = served;
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': type, ...headers, ...own });
    response.end(body);
  };
  const server: Server = certificate ? createSecureServer(certificate, answer) : createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
