import { defineConfig } from '@playwright/test';
import portal from './playwright.config';

const port = process.env.WORKSHOP_PORT ?? '3001';
const url = `http://127.0.0.1:${port}`;

/** A browser against the component workshop of the plugin. */
export default defineConfig({
  ...portal,
  testDir: 'e2e/workshop',
  testIgnore: [],
  outputDir: '.cache/e2e/workshop-results',
  timeout: 300_000,
  // Nothing is written there, so that nobody disturbs another.
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  use: { ...portal.use, baseURL: url, trace: 'off' },
  webServer: {
    command: 'yarn workspace @mlflow-portal/backstage-plugin-mlflow start',
    env: { WORKSHOP_PORT: port, BROWSER: 'none' },
    url,
    timeout: 180_000,
    reuseExistingServer: !process.env.CI,
  },
});
