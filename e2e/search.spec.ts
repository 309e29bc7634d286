import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible';
import { openAs } from './support/signIn';

test('a search finds a model with its champion, and leads to its versions', async ({
  page,
}) => {
  test.slow();
  await openAs(page, 'engineer', '/search?query=fraud-detector');
  const found = page
    .getByRole('listitem')
    .getByRole('article')
    .filter({ has: page.getByRole('link', { name: 'fraud-detector' }) });
  // The catalog reads the models first, and the index follows it.
  await expect(async () => {
    await page.reload();
    await expect(found).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 120_000 });
  await expect(found).toContainText(/champion: \d/);
  await expect(found).toContainText('on risk-prod');
  await expectAccessible(page, 'li article');

  await found.getByRole('link', { name: 'fraud-detector' }).click();
  await expect(page.getByRole('row', { name: /Version 4/ })).toBeVisible();
});

test('a search shows nobody a model whose page would not', async ({ page }) => {
  await openAs(page, 'viewer', '/search?query=fraud-detector');
  // What the catalog says of it, everybody may read.
  await expect(
    page.getByRole('link', { name: 'fraud-detector (risk-prod)' }),
  ).toBeVisible();
  await expect(page.getByRole('listitem').getByRole('article')).toHaveCount(0);
});
