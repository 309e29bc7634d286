import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where the demo keeps everything it made. */
export const demoData =
  process.env.DEMO_DATA ?? resolve(__dirname, '../../.cache/demo');

function loopback(variable: string, fallback: number): string {
  return `http://127.0.0.1:${process.env[variable] ?? fallback}`;
}

/** Addresses of the demo's parts. */
export const addresses = {
  gitHost: loopback('GIT_PORT', 3300),
  gateway: loopback('GATEWAY_PORT', 5050),
};

/** A secret that the demo made, such as `paul-password`. */
export function demoSecret(name: string, part = '.'): string {
  return readFileSync(resolve(demoData, part, 'secrets', name), 'utf8');
}

/**
 * Calls a JSON API; an answer that is no success fails the test.
 *
 * @typeParam T - what the API is known to answer
 */
export async function callJson<T>(
  url: string,
  options: { user: string; password: string; method?: string; body?: unknown },
): Promise<T> {
  const { user, password, method = 'GET', body } = options;
  const response = await fetch(url, {
    method,
    headers: {
      Authorization: `Basic ${btoa(`${user}:${password}`)}`,
      'Content-Type': 'application/json',
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${method} ${url}: ${response.status} ${text}`);
  }
  return JSON.parse(text || 'null');
}
