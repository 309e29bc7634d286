import { expect, test } from '@playwright/test';

const SERVER = '/old/catalog/default/component/mlflow-fraud';

test('a portal of the old frontend system shows cards, tab, page and result, also in German', async ({
  page,
}) => {
  await page.goto(SERVER, { timeout: 120_000 });
  await expect(page.getByText('MLflow answers')).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText('models:/fraud-detector@champion')).toBeVisible();
  await page.getByRole('tab', { name: 'Models' }).click();
  await expect(
    page.getByRole('row', { name: /merchant-embeddings/ }),
  ).toBeVisible();

  await page.goto('/old/mlflow', { timeout: 120_000 });
  await expect(page.getByRole('tab', { name: 'Champions' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(
    page.getByRole('row', { name: /mlflow-/ }).first(),
  ).toBeVisible();

  await page.evaluate(() => localStorage.setItem('language', 'de'));
  await page.goto('/old/task', { timeout: 120_000 });
  await expect(page.getByText('Wartet auf Prüfung')).toBeVisible({
    timeout: 60_000,
  });
});
