import { expect, test } from '@playwright/test';
import { Mlflow } from './support/Mlflow';
import { PullRequest } from './support/PullRequest';
import { ServerForm } from './support/ServerForm';
import { expectAccessible } from './support/expectAccessible';
import { renderOnCommandLine } from './support/renderOnCommandLine';
import { openAs } from './support/signIn';

// A name of its own, so that the test can run again on the same demo.
const name = `credit-${Date.now().toString(36).slice(-5)}`;
const answers = {
  name,
  owner: 'group:default/risk',
  platform: 'aks-weu',
  environments: ['dev'],
  size: { dev: 'small' },
};
const form = {
  name,
  platform: 'AKS West Europe',
  environments: ['dev'],
};
const CLIENT_ID = '3c5a0f5e-9d0b-4b7a-8f0e-2a6f1f0c9d11';

test.describe.configure({ mode: 'serial' });

test.describe('from a form to a champion', () => {
  let url: string;

  test('an engineer asks for a server and gets a pull request', async ({
    page,
  }) => {
    await openAs(page, 'engineer', '/');
    const serverForm = new ServerForm(page);
    await serverForm.open();
    await serverForm.fill(form);
    url = await serverForm.submit();

    const request = new PullRequest(url, 'paul');
    const { title, body } = await request.read();
    expect(title).toMatch(/^WIP: /);
    expect(body).toContain('client id of the managed identity');
    expect(await request.files()).toEqual(renderOnCommandLine(answers));

    await page.goto('/mlflow');
    await expect(page.getByText(`mlflow-${name}`).first()).toBeVisible();
    await expectAccessible(page, 'main');
  });

  test('the same form again changes nothing and says so', async ({ page }) => {
    const before = await new PullRequest(url, 'paul').commits();
    await openAs(page, 'engineer', '/');
    const serverForm = new ServerForm(page);
    await serverForm.open();
    await serverForm.fill(form);
    expect(await serverForm.submit()).toBe(url);
    await expect(
      page.getByText('Nothing changed.', { exact: true }),
    ).toBeVisible();
    expect(await new PullRequest(url, 'paul').commits()).toBe(before);
  });

  test('a changed answer adds one commit to the open request', async ({
    page,
  }) => {
    const before = await new PullRequest(url, 'paul').commits();
    await openAs(page, 'engineer', '/');
    const serverForm = new ServerForm(page);
    await serverForm.open();
    await serverForm.fill({ ...form, size: 'medium' });
    expect(await serverForm.submit()).toBe(url);
    expect(await new PullRequest(url, 'paul').commits()).toBe(before + 1);
  });

  test('the platform engineer adds the fact, the draft becomes ready, the merge brings the page', async ({
    page,
  }) => {
    const request = new PullRequest(url, 'paul');
    await request.edit(
      `deploy/mlflow-${name}/environments/dev/facts.yaml`,
      `identity:\n  clientId: ${CLIENT_ID}\n`,
    );
    await openAs(page, 'engineer', '/');
    const serverForm = new ServerForm(page);
    await serverForm.open();
    await serverForm.fill({ ...form, size: 'medium' });
    expect(await serverForm.submit()).toBe(url);
    const { title } = await request.read();
    expect(title).not.toMatch(/^WIP: /);
    const files = await request.files();
    expect(
      files.get(`deploy/mlflow-${name}/environments/dev/facts.yaml`),
    ).toContain(CLIENT_ID);
    await request.merge();
  });

  test('the page says calmly that nothing runs, then turns healthy, then shows the champion', async ({
    page,
  }) => {
    test.setTimeout(240_000);
    await openAs(page, 'engineer', '/mlflow');
    // The catalog looks at the base branch every few seconds.
    await expect(async () => {
      await page.goto(`/catalog/default/component/mlflow-${name}`);
      await expect(page.getByText('MLflow server').first()).toBeVisible({
        timeout: 5_000,
      });
    }).toPass({ timeout: 60_000 });
    await expect(page.getByText('Nothing runs there yet')).toBeVisible();
    await expectAccessible(page, 'main');

    // From here on without a reload.
    await expect(page.getByText('MLflow answers')).toBeVisible({
      timeout: 120_000,
    });
    await expect(page.getByText('No registered model yet')).toBeVisible();

    const mlflow = new Mlflow(`${name}-dev`);
    const version = await mlflow.registerVersion('limit-setter', {
      key: 'roc_auc',
      value: 0.912,
    });
    await mlflow.setAlias('limit-setter', 'champion', version);
    await expect(page.getByText('models:/limit-setter@champion')).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByText('0.912')).toBeVisible();
    await expect(page.getByText(/applications-2026-q3/)).toBeVisible();
    await expectAccessible(page, 'main');
  });
});
