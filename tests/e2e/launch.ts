// Starting a browser for an end-to-end test: always behind the proxy that writes down who was asked for (web.ts).
//
// tests/architecture.test.ts sees to it that no test starts one otherwise. Not here: what a test starts from (reader.ts, visitor.ts,
// one-browser.ts, showcase.ts), a browser in which nobody watches the pages (unwatched.ts).
import { launchWithExtension, type ExtensionBrowser } from '../../lib/command/extension-browser';
import { findBrowser } from '../../lib/command/installed-browser';
import type { Web } from './web';

type Start = {
  /** Its folder. The same folder again is the same reader after a restart. */
  profile: string;
  /** Another build than the one that ships. */
  extension?: string;
  /** Another program than the browser that is found. */
  executablePath?: string;
  args?: readonly string[];
};

export const launchBehind = (web: Web, { args = [], ...start }: Start): Promise<ExtensionBrowser> =>
  launchWithExtension({
    executablePath: findBrowser() ?? '',
    headless: true,
    hosts: {},
    ...start,
    args: [...web.args, ...args],
  });
