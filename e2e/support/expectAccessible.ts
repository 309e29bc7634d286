import AxeBuilder from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

/**
 * No violation that axe can find in our own part of the page.
 *
 * @param region - selector of what is ours
 */
export async function expectAccessible(
  page: Page,
  region: string,
): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include(region)
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual(
    [],
  );
}
