import { expect, test } from '@playwright/test';
import { openAs } from './support/signIn';

test('people find what they are told, and choose what they want to be told', async ({
  page,
}) => {
  await openAs(page, 'engineer', '/');
  await page.getByRole('link', { name: /^Notifications/ }).click();
  await expect(
    page.getByRole('heading', { name: /Unread notifications/ }),
  ).toBeVisible();

  await page.goto('/settings');
  await page.getByRole('tab', { name: 'Notifications' }).click();
  await expect(page.getByText('Notification settings')).toBeVisible();
});
