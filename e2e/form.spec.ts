import { expect, test } from '@playwright/test';
import { ServerForm } from './support/ServerForm';
import { expectAccessible } from './support/expectAccessible';
import { openAs } from './support/signIn';

const answers = {
  name: 'preview',
  platform: 'AKS West Europe',
  environments: ['dev'],
};

test.describe('the last step of the form', () => {
  test('opens every file by the keyboard alone', async ({ page }) => {
    await openAs(page, 'engineer', '/');
    const form = new ServerForm(page);
    await form.open();
    await form.fill(answers);

    await page.getByRole('row', { name: 'config.yaml' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');

    const file = page.getByRole('region', { name: /facts\.yaml/ });
    await expect(file).toContainText('Missing: identity.clientId');
  });

  test('follows an answer that the platform leaves to the team', async ({
    page,
  }) => {
    await openAs(page, 'engineer', '/');
    const form = new ServerForm(page);
    await form.open();
    await form.fill(answers);
    const restore = page.getByRole('row', { name: 'RESTORE.md' });
    await expect(restore).toBeVisible();

    await page.getByRole('button', { name: /^Advanced/ }).click();
    await page.getByRole('button', { name: /Backup/ }).click();
    await page.getByRole('option', { name: /^None/ }).click();

    await expect(restore).toBeHidden();
    await expectAccessible(page, 'form');
  });

  test('serves another chart just as well', async ({ page }) => {
    await openAs(page, 'engineer', '/');
    const form = new ServerForm(page, 'langfuse-server');
    await form.open();
    await form.fill({ ...answers, platform: 'EKS Frankfurt, LLM engineering' });

    await expect(page.getByText(/^dev: preview\./)).toBeVisible();
    await expect(
      page.getByRole('row', { name: 'langfuse-preview.yaml' }),
    ).toBeVisible();
  });
});
