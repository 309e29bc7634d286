import { type Cookie, expect, test } from '@playwright/test';
import { GitHostWindow } from './support/GitHostWindow';
import { Mlflow } from './support/Mlflow';
import { PullRequest } from './support/PullRequest';
import { ServerForm } from './support/ServerForm';
import { expectAccessible } from './support/expectAccessible';
import { expectKeptSecret } from './support/expectKeptSecret';
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

test.describe.configure({ mode: 'serial', timeout: 120_000 });

test.describe('from a form to a champion', () => {
  let url: string;
  let signedIn: Cookie[] = [];

  // The engineer's browser: it signs in to the Git host once.
  test.beforeEach(async ({ context }) => {
    await context.addCookies(signedIn);
  });

  test('an engineer asks for a server and gets a pull request of their own', async ({
    page,
  }) => {
    await openAs(page, 'engineer', '/');
    const serverForm = new ServerForm(page);
    await serverForm.open();
    await serverForm.fill(form);
    const task = page.waitForRequest(/\/scaffolder\/v2\/tasks$/);
    url = await serverForm.submit('ada');
    signedIn = await page.context().cookies();
    const { secrets } = (await task).postDataJSON();
    await expectKeptSecret(page, secrets.userToken);

    const request = new PullRequest(url, 'paul');
    const { title, body, user } = await request.read();
    expect(user.login).toBe('ada');
    expect(await request.authors()).toEqual(['ada']);
    expect(title).toMatch(/^WIP: /);
    expect(body).toContain('client id of the managed identity');
    expect(await request.files()).toEqual(renderOnCommandLine(answers));

    await page.goto('/mlflow?view=requests');
    const row = page.getByRole('row', { name: new RegExp(`mlflow-${name}`) });
    await expect(row.getByText('Draft')).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page, 'main');
  });

  test('the same form again changes nothing and says so', async ({ page }) => {
    const before = await new PullRequest(url, 'paul').authors();
    await openAs(page, 'engineer', '/');
    const serverForm = new ServerForm(page);
    await serverForm.open();
    await serverForm.fill(form);
    expect(await serverForm.submit()).toBe(url);
    await expect(
      page.getByText('Nothing changed.', { exact: true }),
    ).toBeVisible();
    expect(await new PullRequest(url, 'paul').authors()).toEqual(before);
  });

  test('a changed answer adds one commit to the open request', async ({
    page,
  }) => {
    const before = await new PullRequest(url, 'paul').authors();
    await openAs(page, 'engineer', '/');
    const serverForm = new ServerForm(page);
    await serverForm.open();
    await serverForm.fill({ ...form, size: 'medium' });
    expect(await serverForm.submit()).toBe(url);
    expect(await new PullRequest(url, 'paul').authors()).toEqual([
      'ada',
      ...before,
    ]);
  });

  test('the platform engineer adds the fact, and the draft becomes ready', async ({
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
  });

  test('nobody approves what they asked for: the platform engineer does, and merges', async ({
    browser,
  }) => {
    const files = `${new URL(url).pathname}/files`;
    await expect(new PullRequest(url, 'paul').merge()).rejects.toThrow(
      'Does not have enough approvals',
    );
    const [ada, paul] = await Promise.all(
      (['ada', 'paul'] as const).map(async person => {
        const context = await browser.newContext();
        const host = new GitHostWindow(await context.newPage());
        await host.open(files, person);
        return host;
      }),
    );
    await expect(ada.approveButton()).toBeDisabled();
    await paul.approveAndMerge();
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
    // Which of the two depends on how far the rollout has come meanwhile.
    await expect(
      page
        .getByText(/Nothing runs there yet|Argo CD is rolling it out/)
        .first(),
    ).toBeVisible();
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

  test('the team changes the server from its page, and only what they change', async ({
    page,
  }) => {
    await openAs(page, 'engineer', `/catalog/default/component/mlflow-${name}`);
    const before = renderOnCommandLine({ ...answers, size: { dev: 'medium' } });
    const expected = [...renderOnCommandLine(answers)]
      .filter(([path, content]) => before.get(path) !== content)
      .map(([path]) => path);

    const serverForm = new ServerForm(page);
    await serverForm.openFromPage(`mlflow-${name}`);
    await serverForm.change({ size: 'small' });
    await expect(
      page.getByText(`${expected.length} of ${before.size} files change`),
    ).toBeVisible();
    const changed = new PullRequest(await serverForm.submit(), 'paul');

    expect([...(await changed.files()).keys()].sort()).toEqual(expected.sort());
    expect((await changed.read()).title).toBe(`Change MLflow server ${name}`);
  });
});
