// The web as the browsers under test see it: a local server that plays the news sites, behind a proxy that every request goes
// through and that writes down who was asked for.
import { servePages, type Served } from '../../lib/command/page-server';
import { startProxy } from '../../lib/command/recording-proxy';
import { selfSignedCertificate } from './certificate';
import { LISTED, UNLISTED } from './hosts';

/** What a test asks for to see that it is written down. */
export const PLANTED = 'elsewhere.example';

/** Browsers ask their makers for lists and updates, whatever is installed. No code of ours names these: tests/manifest.test.ts. */
const BROWSERS_OWN = [
  'accounts.google.com',
  'clients2.google.com',
  'content-autofill.googleapis.com',
  'edgedl.me.gvt1.com',
  'optimizationguide-pa.googleapis.com',
  'redirector.gvt1.com',
  'safebrowsing.googleapis.com',
  'update.googleapis.com',
  'www.google.com',
  'firefox.settings.services.mozilla.com',
];

export type Web = {
  proxyPort: number;
  /** For Chromium: everything goes through the proxy, this machine’s own addresses too. */
  args: string[];
  asked: () => string[];
  /** Who was asked for that is neither a page of the tests nor the browser’s own. */
  strangers: () => string[];
  close: () => Promise<void>;
};

export async function startWeb(pages: Readonly<Record<string, Served>>): Promise<Web> {
  const server = await servePages(pages, selfSignedCertificate());
  const proxy = await startProxy({ [LISTED]: server.port, [UNLISTED]: server.port });
  const known = new Set([LISTED, UNLISTED, PLANTED, ...BROWSERS_OWN]);
  return {
    proxyPort: proxy.port,
    args: [`--proxy-server=127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>'],
    asked: proxy.asked,
    strangers: () => proxy.asked().filter((host) => !known.has(host)),
    async close() {
      await proxy.close();
      await server.close();
    },
  };
}
