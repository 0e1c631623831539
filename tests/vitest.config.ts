// Unit tests run in plain Node, DOM tests in a real Chromium.
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findBrowser } from '../lib/command/installed-browser.ts';

// vitest 5 groups failures with Map.groupBy, which Node 20 lacks: without this a failing test is not even named.
if (!('groupBy' in Map)) Object.assign(Map, { groupBy });

function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const executablePath = findBrowser();
const alias = { '@': root };

export default defineConfig({
  root,
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        resolve: { alias },
        test: {
          name: 'unit',
          // Machines are shared and slow at times: the limit ends what hangs, and measures nothing.
          testTimeout: 60_000,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/page/**', 'tests/paint/**', '**/*.dom.test.ts', 'node_modules/**'],
          environment: 'node',
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'dom',
          testTimeout: 60_000,
          include: ['tests/page/**/*.test.ts', 'tests/paint/**/*.test.ts', 'tests/**/*.dom.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(executablePath ? { executablePath } : {}),
                // Chromium's sandbox does not start as root.
                chromiumSandbox: process.getuid?.() !== 0,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
