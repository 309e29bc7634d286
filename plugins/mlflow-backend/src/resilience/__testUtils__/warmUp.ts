import { Page } from './Page';
import { until } from './until';

const FIRST_LOOK_MS = 60_000;

/**
 * Reads all once, after the first look came into the history.
 *
 * @returns How long reading took, in milliseconds: what a busy machine needs
 * when nothing is wrong.
 */
export async function warmUp(page: Page): Promise<number> {
  const { isGood } = await until(
    async () => {
      const { items } = await page.history();
      if (items.length === 0) {
        await page.look();
      }
      return items.length;
    },
    records => records > 0,
    FIRST_LOOK_MS,
  );
  if (!isGood) {
    throw new Error(`No look at ${page.instance} came into the history`);
  }
  const startedAt = performance.now();
  await Promise.all([page.state(), page.models(), page.check()]);
  return performance.now() - startedAt;
}
