import { expect, test } from '@playwright/test';
import { PullRequest } from './support/PullRequest';
import { ServerForm } from './support/ServerForm';
import { expectAccessible } from './support/expectAccessible';
import { openAs } from './support/signIn';

const answers = {
  name: 'preview',
  platform: 'AKS West Europe',
  environments: ['dev'],
};

test('the installed actions show how to use ours on every host', async ({
  page,
}) => {
  await openAs(
    page,
    'engineer',
    '/create/actions#git:pullRequest:createOrUpdate',
  );
  for (const host of [
    'Azure DevOps',
    'Bitbucket Cloud',
    'Bitbucket Data Center',
    'Gitea',
    'GitHub',
    'GitLab',
  ]) {
    await expect(
      page
        .getByTestId('examples')
        .getByText(new RegExp(`^${host}`))
        .first(),
    ).toBeVisible();
  }
});

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

    // This platform wants no author but the portal: no window opens.
    const { user } = await new PullRequest(await form.submit(), 'paul').read();
    expect(user.login).toBe('portal');
  });

  test('asks for a sign-in that one may decline, and keeps the answers', async ({
    page,
  }) => {
    await openAs(page, 'engineer', '/');
    const form = new ServerForm(page);
    await form.open();
    await form.fill(answers);
    await page.getByRole('button', { name: 'Review', exact: true }).click();
    await page.getByRole('button', { name: 'Create' }).click();
    await expect(page.getByText(/opened by the person who asks/)).toBeVisible();
    await expectAccessible(page, '[role=dialog]');

    await page.getByRole('button', { name: 'Back to the form' }).click();

    await expect(page.getByLabel('Name')).toHaveValue(answers.name);
    await expect(page).toHaveURL(/\/mlflow-server$/);
  });
});
