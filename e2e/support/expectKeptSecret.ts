import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, expect } from '@playwright/test';
import { demoData } from './demo';

/** The secret is nowhere on the page, in what the browser keeps, or in a log. */
export async function expectKeptSecret(
  page: Page,
  secret: string,
): Promise<void> {
  expect(secret).toMatch(/^.{20,}$/);
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  );
  const logs = join(demoData, 'logs');
  const texts: [string, string][] = [
    ['address', page.url()],
    ['page', await page.content()],
    ['storage', kept],
    ...readdirSync(logs).map((name): [string, string] => [
      name,
      readFileSync(join(logs, name), 'utf8'),
    ]),
  ];
  expect(
    texts.filter(([, text]) => text.includes(secret)).map(([name]) => name),
  ).toEqual([]);
}
