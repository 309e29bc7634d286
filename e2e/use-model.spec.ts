import { expect, test } from '@playwright/test';
import { PullRequest } from './support/PullRequest';
import { openAs } from './support/signIn';

test('a model is named in a component by pull request, and nothing else changes', async ({
  page,
}) => {
  await openAs(
    page,
    'engineer',
    '/catalog/default/component/payment-screening',
  );
  await page
    .getByRole('link', {
      name: 'Use this model in my component: fraud-detector',
    })
    .click();
  await expect(page.getByLabel('Registered model')).toHaveValue(
    'fraud-detector',
  );
  await page.getByLabel('Component').fill('Checkout');
  await page.getByRole('option', { name: 'Checkout' }).click();
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.getByRole('button', { name: 'Create' }).click();

  const link = page.getByRole('link', { name: /^Pull request/ });
  await expect(link).toBeVisible();
  const request = new PullRequest(
    (await link.getAttribute('href')) ?? '',
    'paul',
  );
  expect((await request.read()).title).toBe('Use fraud-detector in checkout');
  const files = await request.files();
  expect([...files.keys()]).toEqual(['catalog-info.yaml']);
  expect(files.get('catalog-info.yaml')).toContain(`
  description: Takes the payments of the shop # no model yet
  tags: [python]
  annotations:
    mlflow.org/registered-models: fraud-detector
    mlflow.org/instance: risk-prod
spec:
`);
});
