import type { Page } from '@playwright/test';
import { addresses, demoSecret } from './demo';

export type Person = 'ada' | 'paul';

/** A window of the Git host, in which a person signs in, reviews and merges. */
export class GitHostWindow {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens a page of the host as the person. */
  async open(path: string, person: Person): Promise<void> {
    await this.#page.goto(
      `${addresses.gitHost}/user/login?redirect_to=${encodeURIComponent(path)}`,
    );
    await this.signIn(person);
    await this.#page.waitForURL(`**${path}`);
  }

  async signIn(person: Person): Promise<void> {
    const page = this.#page;
    await page.getByLabel('Username or Email Address').fill(person);
    await page.getByLabel('Password').fill(demoSecret(`${person}-password`));
    await page.getByRole('button', { name: 'Sign In' }).click();
  }

  /** Signs in and allows the portal to act for the person, if that is asked. */
  async allowPortal(person: Person): Promise<void> {
    const page = this.#page;
    const closed = page.waitForEvent('close');
    await this.signIn(person);
    const allow = page.getByRole('button', { name: 'Authorize Application' });
    // Asked once for each person: later the window closes by itself.
    await Promise.race([closed, allow.click({ timeout: 0 }).catch(() => {})]);
    await closed;
  }

  /** The button with which to approve the pull request that is open here. */
  approveButton() {
    return this.#page.getByRole('button', { name: 'Approve' });
  }

  /** Approves the pull request whose files are open here, and merges it. */
  async approveAndMerge(): Promise<void> {
    const page = this.#page;
    await this.approveButton().click();
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    await page.getByText('Merged', { exact: true }).first().waitFor();
  }
}
