import AxeBuilder from '@axe-core/playwright';
import { type Page, test as base, expect } from '@playwright/test';

/** Complaints of libraries about one another, which are not ours to mend. */
const NOT_OURS = /findDOMNode is deprecated|Download the React DevTools/;

/** What Chromium tells of something that moved; not in the DOM's types yet. */
interface LayoutShift extends PerformanceEntry {
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}

/** The component workshop, one scenario after the other in the same page. */
export class Workshop {
  readonly page: Page;
  #complaints: string[] = [];
  /** The scenarios by the name of their shelf. */
  shelves: Record<string, string[]> = {};

  constructor(page: Page) {
    this.page = page;
    const complain = (text: string) => {
      if (!NOT_OURS.test(text)) {
        this.#complaints.push(text.slice(0, 300));
      }
    };
    page.on('pageerror', error => complain(`thrown: ${error.message}`));
    page.on('console', message => {
      if (message.type() === 'error') {
        complain(message.text());
      }
    });
  }

  /** Loads the index. */
  async open(): Promise<void> {
    await this.page.addInitScript(() => {
      const shifts: string[] = [];
      Reflect.set(window, 'shifts', shifts);
      new PerformanceObserver(list => {
        for (const entry of list.getEntries() as LayoutShift[]) {
          if (!entry.hadRecentInput) {
            shifts.push(
              ...entry.sources.map(
                ({ node }) =>
                  (node as Element | null)?.outerHTML?.slice(0, 300) ?? '',
              ),
            );
          }
        }
      }).observe({ type: 'layout-shift' });
    });
    await this.page.goto('/', { timeout: 120_000 });
    await this.page.getByRole('link').first().waitFor({ timeout: 60_000 });
    // Colours half way from one theme to the other are nobody's.
    await this.page.addStyleTag({
      content: '* { transition: none !important; }',
    });
    const shelves = await this.page.evaluate(() =>
      [...document.querySelectorAll('section')].map(
        (shelf): [string, string[]] => [
          shelf.ariaLabel ?? '',
          [...shelf.querySelectorAll('li')].map(item => item.innerText),
        ],
      ),
    );
    this.shelves = Object.fromEntries(shelves);
  }

  /** Shows a scenario alone, without loading the page again. */
  async show(
    scenario: string,
    look: { theme?: string; language?: string } = {},
  ): Promise<void> {
    const address = new URLSearchParams({ scenario, bare: '', ...look });
    await this.page.evaluate(search => {
      Reflect.get(window, 'shifts').length = 0;
      history.pushState({}, '', `/?${search}`);
      dispatchEvent(new PopStateEvent('popstate'));
    }, `${address}`);
    // Backstage's own sign that the code of a page is on its way.
    await expect(this.page.getByTestId('progress')).toHaveCount(0);
    await this.#quiet();
  }

  /** Waits until nothing has changed for a moment. */
  async #quiet(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>(resolve => {
          let timer = setTimeout(resolve, 100);
          const observer = new MutationObserver(() => {
            clearTimeout(timer);
            timer = setTimeout(resolve, 100);
          });
          observer.observe(document.body, {
            attributes: true,
            childList: true,
            subtree: true,
          });
          // What changes for ever is looked at all the same.
          setTimeout(resolve, 3_000);
        }),
    );
  }

  /** What the browser and React complained of since the last call. */
  takeComplaints(): string[] {
    const complaints = this.#complaints;
    this.#complaints = [];
    return complaints;
  }

  /** What moved by itself since the scenario came up. */
  async shifts(): Promise<string[]> {
    return this.page.evaluate(() => Reflect.get(window, 'shifts'));
  }

  /** What moves for ever, though the person asked for less motion. */
  async motions(): Promise<string[]> {
    return this.page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getTiming().iterations === Infinity)
        .map(({ effect }) =>
          (effect as KeyframeEffect).target?.outerHTML.slice(0, 300),
        )
        .map(String),
    );
  }

  /** How many pixels stand out of a window of this width. */
  async overflow(width: number): Promise<number> {
    const before = this.page.viewportSize();
    expect(before).not.toBeNull();
    await this.page.setViewportSize({ width, height: 800 });
    await this.#quiet();
    const overflow = await this.page.evaluate(
      () =>
        document.documentElement.scrollWidth -
        document.documentElement.clientWidth,
    );
    await this.page.setViewportSize(before!);
    return overflow;
  }

  /**
   * What axe finds.
   *
   * @param rules - ids; all of them if left out
   */
  async violations(...rules: string[]): Promise<string[]> {
    const axe = new AxeBuilder({ page: this.page }).include('body');
    const { violations } = await (rules.length > 0
      ? axe.withRules(rules)
      : axe
    ).analyze();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 300)}`),
    );
  }
}

/** Loads the workshop once for all tests of a worker. */
export const test = base.extend<object, { workshop: Workshop }>({
  workshop: [
    async ({ browser }, use, { project }) => {
      const { baseURL, viewport } = project.use;
      const context = await browser.newContext({
        ...{ baseURL, viewport },
        reducedMotion: 'reduce',
      });
      const workshop = new Workshop(await context.newPage());
      await workshop.open();
      await use(workshop);
      await context.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

export { expect };
