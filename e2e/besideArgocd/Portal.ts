import {
  expect,
  test as base,
  type Locator,
  type Page,
} from '@playwright/test';
import { Backend } from './backend';

const SERVER = 'catalog/default/component/mlflow-fraud';

/** One of the portals, on the page of a server. */
export class Portal {
  readonly backend = new Backend();
  readonly page: Page;
  #complaints: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('pageerror', error => this.#complaints.push(error.message));
    page.on('console', message => {
      if (message.type() === 'error') {
        this.#complaints.push(message.text().slice(0, 300));
      }
    });
  }

  /** Opens the page of the server in the portal below that path. */
  async open(portal: string): Promise<void> {
    await this.backend.serve(this.page);
    await this.page.goto(`/${portal}/${SERVER}`);
    const enter = this.page.getByRole('button', { name: 'Enter' });
    const title = this.page.getByRole('heading', { name: 'MLflow fraud' });
    await expect(enter.or(title).first()).toBeVisible();
    if (await enter.isVisible()) {
      await enter.click();
    }
    await expect(title.first()).toBeVisible();
  }

  /** The part of our card that is about the environment with an Application. */
  get production(): Locator {
    return this.page.getByRole('region', { name: 'fraud-prod', exact: true });
  }

  /** The tabs of the entity; the new system has links there. */
  get tabs(): Locator {
    return this.page
      .getByRole('navigation', { name: 'Content navigation' })
      .getByRole('link')
      .or(this.page.getByRole('tab'));
  }

  async openTab(name: string): Promise<void> {
    await this.tabs.filter({ hasText: new RegExp(`^${name}$`) }).click();
  }

  /** What the browser complained of since the last call. */
  takeComplaints(): string[] {
    const complaints = this.#complaints;
    this.#complaints = [];
    return complaints;
  }
}

export const test = base.extend<{ portal: Portal }>({
  portal: async ({ page }, use) => {
    const portal = new Portal(page);
    await use(portal);
    // A question that nobody answers would pass for a plugin's own error.
    expect(portal.backend.unknown).toEqual([]);
  },
});

export { expect };
