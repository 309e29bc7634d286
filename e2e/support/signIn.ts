import type { Page } from '@playwright/test';

/** The people of the demo, by the role they play. */
export const people = {
  engineer: /^Ada/,
  platformEngineer: /^Paul/,
  viewer: /^Vera/,
} as const;

/** Opens a page of the portal as one of the people of the demo. */
export async function openAs(
  page: Page,
  person: keyof typeof people,
  path: string,
): Promise<void> {
  await page.goto(path);
  const choice = page.getByRole('button', { name: people[person] });
  await choice.click();
  await choice.waitFor({ state: 'detached' });
}
