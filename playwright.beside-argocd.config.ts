import { defineConfig } from '@playwright/test';
import portal from './playwright.config';

const url = `http://127.0.0.1:${process.env.BESIDE_ARGOCD_PORT ?? 7801}`;

/** A browser against a portal that has both Argo CD plugins as well. */
export default defineConfig({
  ...portal,
  testDir: 'e2e/besideArgocd',
  testIgnore: [],
  outputDir: '.cache/e2e/beside-argocd-results',
  reporter: 'list',
  use: { ...portal.use, baseURL: url, trace: 'off' },
  webServer: {
    command: 'node scripts/besideArgocd/start.mjs',
    url,
    // The first time, a thousand packages are installed.
    timeout: 1_200_000,
    reuseExistingServer: !process.env.CI,
  },
});
