// Unit tests run in plain Node, DOM tests in a real Chromium.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

// vitest 5 groups failures with Map.groupBy, which Node 20 lacks: without this a failing test is not even named.
Map.groupBy ??= <K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K) => {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

const root = fileURLToPath(new URL('..', import.meta.url));
const executablePath = process.env['BROWSER_PATH'] ?? ['/usr/bin/chromium'].find((path) => existsSync(path));
const alias = { '@': root.replace(/\/$/, '') };

export default defineConfig({
  root,
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/page/**', 'tests/paint/**', '**/*.dom.test.ts', 'node_modules/**'],
          environment: 'node',
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'dom',
          include: ['tests/page/**/*.test.ts', 'tests/paint/**/*.test.ts', 'tests/**/*.dom.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath ? { executablePath } : {}), chromiumSandbox: process.getuid?.() !== 0 },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
