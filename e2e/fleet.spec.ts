import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible';
import { openAs } from './support/signIn';

test('the whole fleet is on one page, whose address keeps what is looked for', async ({
  page,
}) => {
  await openAs(page, 'engineer', '/mlflow');
  const server = page.getByRole('row', { name: /MLflow of team risk/ });
  await expect(server.getByText('MLflow answers')).toBeVisible();
  await expectAccessible(page, 'main');

  await page.getByRole('tab', { name: 'Champions' }).click();
  const champion = page.getByRole('row', { name: /fraud-detector/ });
  // The portal looks at the models of a new server within a minute.
  await expect(async () => {
    await page.reload();
    await expect(champion).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 90_000 });
  await page.getByLabel('Model').fill('merchant');
  await expect(champion).toBeHidden();
  await page.getByLabel('Model').fill('fraud-det');
  await expect(champion).toBeVisible();
  await expectAccessible(page, 'main');

  await expect(page).toHaveURL(/[?&]model=fraud-det/);
  await page.reload();
  await expect(champion).toBeVisible();
  await expect(page.getByLabel('Model')).toHaveValue('fraud-det');
  await expect(page.getByRole('row')).toHaveCount(2);
  await champion.getByRole('link', { name: 'fraud-detector' }).click();
  await expect(page.getByText('Version 3')).toBeVisible();
});
