// The built extension in a real Firefox, which Playwright cannot drive: its runner only runs these tests.
import { defineConfig } from '@playwright/test';
import chromium from './playwright.config';

export default defineConfig({
  ...chromium,
  testDir: 'firefox',
  outputDir: '../.results/firefox',
  workers: 1,
  // One Firefox goes through the files in their order.
  fullyParallel: false,
  reporter: [['list'], ['json', { outputFile: '../.results/playwright.firefox.json' }]],
});
