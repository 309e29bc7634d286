import { type Page, expect } from '@playwright/test';
import { GitHostWindow, type Person } from './GitHostWindow';
import { expectAccessible } from './expectAccessible';

/** The software template's form, filled in by keyboard and pointer. */
export class ServerForm {
  readonly #page: Page;
  readonly #template: string;

  constructor(page: Page, template = 'mlflow-server') {
    this.#page = page;
    this.#template = template;
  }

  async open(): Promise<void> {
    await this.#page.goto(`/create/templates/default/${this.#template}`);
  }

  /** Fills the pages up to the last one, without asking for anything. */
  async fill(answers: {
    name: string;
    platform: string;
    environments: string[];
    size?: string;
  }): Promise<void> {
    const page = this.#page;
    await page.getByLabel('Name').fill(answers.name);
    // The person's only team is filled in as soon as the portal knows it.
    await expect(page.getByLabel('Owner')).toHaveValue('Risk');
    await page.getByRole('button', { name: 'Next' }).click();

    await page.getByText(answers.platform, { exact: true }).click();
    for (const box of await page
      .getByRole('group', { name: 'Environments' })
      .getByRole('checkbox')
      .all()) {
      const environment = await box.getAttribute('value');
      const wanted = answers.environments.includes(environment ?? '');
      if ((await box.isChecked()) !== wanted) {
        await box.locator('xpath=ancestor::label').click();
      }
    }
    if (answers.size) {
      await this.#choose(answers.size);
    }
    // The page of our own fields; the others are drawn by the Scaffolder.
    await expectAccessible(page, 'form');
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(page.getByRole('region', { name: /README.md/ })).toBeVisible();
    await expectAccessible(page, 'form');
  }

  /** Opens the form that changes a server, from the menu of its page. */
  async openFromPage(server: string): Promise<void> {
    const page = this.#page;
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Change this server' }).click();
    await expect(page.getByText(`You are changing ${server}`)).toBeVisible();
    await expectAccessible(page, 'form');
  }

  /** Changes an answer of a form that is filled in, up to the last page. */
  async change({ size }: { size: string }): Promise<void> {
    const page = this.#page;
    await page.getByRole('button', { name: 'Next' }).click();
    await this.#choose(size);
    await expectAccessible(page, 'form');
    await page.getByRole('button', { name: 'Next' }).click();
  }

  async #choose(size: string): Promise<void> {
    const page = this.#page;
    await page
      .getByRole('button', { name: /Size in/ })
      .first()
      .click();
    await page.getByRole('option', { name: new RegExp(`^${size}\\b`) }).click();
  }

  /**
   * Asks for the server; answers with the address of its pull request.
   *
   * @param as - who is to be its author; the portal, if nobody
   */
  async submit(as?: Person): Promise<string> {
    const page = this.#page;
    await page.getByRole('button', { name: 'Review', exact: true }).click();
    await page.getByRole('button', { name: 'Create' }).click();
    if (as) {
      await this.signIn(as);
    }
    await expect(page.getByText('What happens next').first()).toBeVisible({
      timeout: 60_000,
    });
    const link = page.getByRole('link', { name: /^Pull request/ });
    const url = await link.getAttribute('href');
    expect(url).toMatch(/\/pulls\/\d+$/);
    return url ?? '';
  }

  /** Signs in to the Git host, in the window that the form's dialog opens. */
  async signIn(person: Person): Promise<void> {
    const opened = this.#page.waitForEvent('popup');
    await this.#page.getByRole('button', { name: /^Sign in to/ }).click();
    await new GitHostWindow(await opened).allowPortal(person);
  }
}
