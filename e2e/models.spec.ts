import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible';
import { openAs } from './support/signIn';

const COMPONENT = '/catalog/default/component/payment-screening';
const SERVER = '/catalog/default/component/mlflow-risk';

const champion = (page: Page) =>
  page.getByRole('region', { name: 'fraud-detector champion' });

async function openMove(page: Page) {
  await page
    .getByRole('button', { name: 'Move champion of fraud-detector' })
    .click();
  return page.getByRole('dialog', { name: 'Move champion of fraud-detector' });
}

async function choose(page: Page, version: string) {
  await page.getByRole('button', { name: /Version to move it to/ }).click();
  await page
    .getByRole('option', { name: new RegExp(`^Version ${version}`) })
    .click();
}

test('a champion moves when its conditions are met, is remembered, and goes back', async ({
  page,
}) => {
  await openAs(page, 'engineer', COMPONENT);
  await expect(
    champion(page).getByText('Version 3', { exact: true }),
  ).toBeVisible();

  const move = await openMove(page);
  await choose(page, '2');
  await expect(move.getByText(/not met: .*roc_auc/)).toBeVisible();
  await move.getByLabel(/Reason/).fill('better on the November cases');
  await expect(
    move.getByRole('button', { name: 'Move to version 2' }),
  ).toBeDisabled();
  await choose(page, '4');
  await expect(move.getByText(/^met: .*roc_auc/)).toBeVisible();
  await expectAccessible(page, '[role=dialog]');
  await move.getByRole('button', { name: 'Move to version 4' }).click();
  await expect(move.getByText('Moved', { exact: true })).toBeVisible();
  await move.getByRole('button', { name: 'Done' }).click();
  await expect(
    champion(page).getByText('Version 4', { exact: true }),
  ).toBeVisible();
  await expect(champion(page)).toContainText('Moved from version 3 · by Ada');
  await expect(champion(page)).toContainText('better on the November cases');
  await expect(champion(page).getByText(/^\+0\.003\d* better$/)).toBeVisible();
  await expectAccessible(page, 'main');

  await page
    .getByRole('button', { name: 'History of champion of fraud-detector' })
    .click();
  const history = page.getByRole('dialog', {
    name: 'champion of fraud-detector',
  });
  const newest = history.getByRole('listitem').first();
  await expect(newest).toContainText('Moved from version 3 to 4');
  await expect(newest).toContainText('by Ada');
  await expect(newest).toContainText('better on the November cases');
  await expect(history.getByRole('status')).toContainText('Version 4');
  await expectAccessible(page, '[role=dialog]');
  await page.keyboard.press('Escape');
  await expect(history).toBeHidden();

  const back = await openMove(page);
  await back.getByRole('button', { name: 'Back to version 3' }).click();
  await back.getByLabel(/Reason/).fill('a drift in the inputs');
  await back.getByRole('button', { name: 'Move to version 3' }).click();
  await expect(back.getByText('Moved', { exact: true })).toBeVisible();
  await back.getByRole('button', { name: 'Done' }).click();
  await expect(
    champion(page).getByText('Version 3', { exact: true }),
  ).toBeVisible();
});

test('the models of a server are found, traced and compared', async ({
  page,
}) => {
  await openAs(page, 'engineer', `${SERVER}/models`);
  await page.getByLabel('Name').fill('fraud');
  await expect(page.getByText('merchant-embeddings')).toHaveCount(0);
  await expectAccessible(page, 'main');
  await page.getByRole('row', { name: /fraud-detector/ }).click();

  await page.getByRole('button', { name: 'Details of version 4' }).click();
  const details = page.getByRole('dialog');
  await expect(details.getByText('roc_auc')).toBeVisible();
  await expectAccessible(page, '[role=dialog]');
  await page.keyboard.press('Escape');
  // While it goes, it takes the clicks that are meant for the page.
  await expect(details).toBeHidden();

  for (const version of ['3', '4']) {
    const box = page
      .getByRole('row', { name: new RegExp(`Version ${version}`) })
      .getByRole('checkbox');
    await box.click({ force: true });
    await expect(box).toBeChecked();
  }
  await page.getByRole('button', { name: 'Compare versions 3 and 4' }).click();
  await expect(
    page.getByRole('row', { name: /roc_auc.*\+0\.003.*better/ }),
  ).toBeVisible();
  await expectAccessible(page, '[role=dialog]');
});

test('somebody who may only look is not offered a move', async ({ page }) => {
  await openAs(page, 'viewer', '/catalog/default/component/model-review');
  await expect(page.getByText(/@champion/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Move / })).toHaveCount(0);
});
