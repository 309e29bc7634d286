// How soon somebody sees which version is champion, how good it is and from
// which data, in a running demo: yarn bench:champion
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { browserOptions } from './browser.mjs';
import { mlflow } from './champion/mlflow.mjs';
import { portal } from './champion/portal.mjs';
import { championTable } from './champion/table.mjs';
import { watchTraffic } from './champion/watchTraffic.mjs';

const ROUNDS = Number(process.env.BENCHMARK_ROUNDS ?? 5);
/** The portal's backend has forgotten by then what it read (app-config.yaml). */
const CACHE_MS = 6_000;
const sites = { portal, mlflow };
const facts = {
  component: 'payment-screening',
  model: 'fraud-detector',
  version: '3',
  run: 'device-graph',
  metric: 'roc_auc',
  dataset: 'card-payments',
};

async function measure(page, site) {
  const traffic = await watchTraffic(page);
  const begun = performance.now();
  await site.show(page, facts);
  return { ...traffic, seconds: (performance.now() - begun) / 1000 };
}

const browser = await chromium.launch(browserOptions);
const rounds = {
  cold: { portal: [], mlflow: [] },
  warm: { portal: [], mlflow: [] },
};
try {
  for (const [name, site] of Object.entries(sites)) {
    for (let round = 0; round < ROUNDS; round++) {
      await sleep(CACHE_MS);
      const context = await browser.newContext();
      await site.prepare(context);
      rounds.cold[name].push(await measure(await context.newPage(), site));
      rounds.warm[name].push(await measure(await context.newPage(), site));
      await context.close();
    }
  }
} finally {
  await browser.close();
}
process.stdout.write(championTable(rounds));
