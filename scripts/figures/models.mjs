// How smooth the tab of models stays with 3,000 models and 10,000 versions, in
// a running workshop: yarn bench:models
import { chromium } from '@playwright/test';
import { browserOptions } from './browser.mjs';
import { measureFilter } from './models/measureFilter.mjs';
import { measurePages } from './models/measurePages.mjs';
import { measureScroll } from './models/measureScroll.mjs';
import { modelsTable } from './models/table.mjs';

const workshop = process.env.WORKSHOP_URL ?? 'http://127.0.0.1:3001';

const browser = await chromium.launch(browserOptions);
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 1000 },
  });
  // A workshop that has just been started still has to build itself.
  page.setDefaultTimeout(120_000);
  const open = async (scenario, row) => {
    const address = `${workshop}/?scenario=${scenario}&bare`;
    // The second time: what the workshop's own program takes is not counted.
    await page.goto(address);
    await page.getByText(row, { exact: true }).waitFor();
    await page.reload({ waitUntil: 'commit' });
    await page.getByText(row, { exact: true }).waitFor();
    return page.evaluate(() => performance.now());
  };

  const models = {
    opened: await open('models-many', 'risk-model-0000'),
    scroll: await measureScroll(page),
    filter: await page.evaluate(measureFilter, 'growth-model-2'),
  };
  const versions = {
    opened: await open('versions-many', 'Version 10000'),
    pages: await page.evaluate(measurePages),
    scroll: await measureScroll(page),
  };
  process.stdout.write(modelsTable({ models, versions }));
} finally {
  await browser.close();
}
