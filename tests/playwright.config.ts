// End-to-end tests: the built extension in a real browser. `npm test` builds it first.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '../.results/e2e',
  // Every test leaves a browser profile.
  preserveOutput: 'failures-only',
  // Two cores are what a build machine has; a third browser only makes the others wait.
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: '../.results/playwright.json' }]],
});
