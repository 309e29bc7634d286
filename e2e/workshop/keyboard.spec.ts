import type { Page } from '@playwright/test';
import { expect, test } from './Workshop';

/** Walks on from control to control until one with the label has the focus. */
async function tabTo(page: Page, label: RegExp): Promise<void> {
  const focused = page.locator(':focus');
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    const name = await focused.evaluate(element =>
      element instanceof HTMLTextAreaElement
        ? element.labels[0]?.innerText ?? ''
        : element.ariaLabel ?? element.textContent ?? '',
    );
    if (label.test(name)) {
      return;
    }
  }
  throw new Error(`The Tab key never leads to ${label}`);
}

test('the dialog that moves a champion is used by keyboard alone', async ({
  workshop,
}) => {
  const { page } = workshop;
  await workshop.show('champion');

  await tabTo(page, /^Move champion of fraud-detector/);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('It points to version')).toBeVisible();
  await tabTo(page, /^Back to version 2/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Reason/);
  await page.keyboard.type('The October cases');
  await expect(dialog.getByLabel('Reason')).toHaveValue('The October cases');
  await expect(
    dialog.getByRole('button', { name: 'Move to version 2' }),
  ).toBeEnabled();

  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(
    page.getByRole('button', { name: /^Move champion of fraud-detector/ }),
  ).toBeFocused();
});
