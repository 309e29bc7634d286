import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible';
import { openAs } from './support/signIn';

const FORBIDDEN = 'You may not see this';

test('a server shows its state and the champions of its models', async ({
  page,
}) => {
  await openAs(page, 'engineer', '/catalog/default/component/mlflow-risk');
  await expect(page.getByText('MLflow answers')).toBeVisible();
  await expect(page.getByText('Rolled out')).toBeVisible();
  await expect(page.getByText('models:/fraud-detector@champion')).toBeVisible();
  await expect(
    page.getByText('models:/fraud-detector@challenger'),
  ).toBeVisible();
  await expectAccessible(page, 'main');
});

test('a component shows the champion of the model it uses, and no other', async ({
  page,
}) => {
  await openAs(
    page,
    'engineer',
    '/catalog/default/component/payment-screening',
  );
  await expect(page.getByText('models:/fraud-detector@champion')).toBeVisible();
  await expect(page.getByText(/chargeback-forecast/)).toHaveCount(0);
  await expectAccessible(page, 'main');
});

test('an annotation alone opens nothing', async ({ page }) => {
  await openAs(page, 'platformEngineer', '/catalog/default/component/impostor');
  await expect(page.getByText(FORBIDDEN).first()).toBeVisible();
  await expect(page.getByText(/fraud-detector@champion/)).toHaveCount(0);
});

test('a viewer sees the models of the own team only', async ({ page }) => {
  await openAs(page, 'viewer', '/catalog/default/component/model-review');
  await expect(page.getByText(/@champion/).first()).toBeVisible();
  await page.goto('/catalog/default/component/payment-screening');
  await expect(page.getByText(FORBIDDEN).first()).toBeVisible();
});
