// Takes the pictures of the documentation from a running demo:
//   npm start, then in a second terminal: yarn node docs/screenshots.mjs
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const portal = process.env.PORTAL_URL ?? 'http://127.0.0.1:7007';
const folder = join(import.meta.dirname, 'images');
const LARGEST = 250_000;
const WAIT = 30_000;

async function openEntity(page, name, content) {
  await page.goto(`/catalog/default/component/${name}`);
  await page.getByText(content).first().waitFor();
}

async function openForm(page) {
  await page.goto('/create/templates/default/mlflow-server');
  await page.getByLabel('Name').fill('credit');
  // Filled in as soon as the portal knows the person's team.
  await page.getByLabel('Owner').waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText('AKS West Europe', { exact: true }).click();
  await page.getByRole('group', { name: 'Environments' }).waitFor();
}

/** What each picture shows, and the way to it. */
const pictures = {
  'entity-page': {
    height: 1000,
    open: page =>
      openEntity(page, 'payment-screening', 'models:/fraud-detector@champion'),
  },
  'server-page': {
    height: 1100,
    open: page => openEntity(page, 'mlflow-risk', 'Rolled out'),
  },
  'alias-history': {
    height: 900,
    open: async page => {
      await openEntity(page, 'payment-screening', 'fraud-detector');
      await page
        .getByRole('button', { name: 'History of champion of fraud-detector' })
        .click();
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    },
  },
  comparison: {
    height: 900,
    open: async page => {
      await page.goto(
        '/catalog/default/component/mlflow-risk/models?model=fraud-detector',
      );
      for (const version of ['Version 3', 'Version 4']) {
        const row = page.getByRole('row', { name: new RegExp(version) });
        await row.getByRole('checkbox').click({ force: true });
      }
      await page.getByRole('button', { name: /^Compare versions/ }).click();
      await page.getByRole('row', { name: /roc_auc/ }).waitFor();
    },
  },
  'mlflow-page': {
    height: 800,
    open: async page => {
      await page.goto('/mlflow');
      await page.getByText('MLflow of team risk').first().waitFor();
    },
  },
  form: { height: 1000, open: openForm },
  preview: {
    height: 1300,
    open: async page => {
      await openForm(page);
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByRole('region', { name: /README\.md/ }).waitFor();
    },
  },
};

async function signIn(page) {
  await page.goto('/');
  const ada = page.getByRole('button', { name: /^Ada/ });
  await ada.click();
  await ada.waitFor({ state: 'detached' });
}

/** What still loads has no place in a picture. */
async function settle(page) {
  await page.waitForLoadState('networkidle');
  await page.getByRole('progressbar').first().waitFor({ state: 'detached' });
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  await mkdir(folder, { recursive: true });
  const page = await browser.newPage({
    baseURL: portal,
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  page.setDefaultTimeout(WAIT);
  await signIn(page);
  for (const [name, { height, open }] of Object.entries(pictures)) {
    await page.setViewportSize({ width: 1280, height });
    await open(page);
    await settle(page);
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path, animations: 'disabled' });
    const { size } = await stat(path);
    if (size > LARGEST) {
      throw new Error(`${path} has ${size} bytes, more than ${LARGEST}`);
    }
    process.stdout.write(`${path} (${size} bytes)\n`);
  }
} finally {
  await browser.close();
}
