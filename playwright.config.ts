import { defineConfig } from '@playwright/test';

/**
 * A browser against the running demo. `npm test` starts the demo on ports of
 * its own and says where it is; without that, the demo of `npm start` is used.
 */
export default defineConfig({
  testDir: 'e2e',
  testIgnore: ['besideArgocd/**', 'workshop/**'],
  outputDir: '.cache/e2e/results',
  timeout: 60_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  // One demo, one catalog: tests that write would disturb each other.
  workers: 1,
  // A busy machine may be slow once; what passes only then is printed as flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: [
    ['list'],
    ['html', { open: 'never', outputFolder: '.cache/e2e/report' }],
  ],
  use: {
    baseURL: process.env.PORTAL_URL ?? 'http://127.0.0.1:7007',
    viewport: { width: 1440, height: 1000 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
      ],
    },
  },
});
