import { example } from './__testUtils__/example';
import { checkPlatform } from './checkPlatform';
import type { Platform } from './platform';

/** What is said of the platform of an example with one mistake in it. */
function told(change: (platform: Platform) => void): string[] {
  const { platform } = example('aks-production');
  change(platform);
  const checked = checkPlatform(platform);
  return 'problems' in checked
    ? checked.problems.map(({ field, message }) => `${field}: ${message}`)
    : [];
}

const database = (change: Record<string, unknown>) => (platform: Platform) =>
  Object.assign(platform.layers.database ?? {}, change);

describe('what is wrong with a setting, in words', () => {
  it.each([
    [
      'a missing setting',
      database({ host: undefined }),
      'platform.layers.database.host: is missing: it must be text or a group of names and values',
    ],
    [
      'an empty one of one environment',
      database({ host: { dev: '', prod: 'pg.example.com' } }),
      'platform.layers.database.host.dev: must not be empty',
    ],
    [
      'a number in quotes',
      database({ connections: '250' }),
      'platform.layers.database.connections: must be a number or a group of names and values, not text',
    ],
    [
      'a number that is too small',
      database({ connections: 1 }),
      'platform.layers.database.connections: must be at least 4',
    ],
    [
      'a choice that is none',
      database({ tls: 'on' }),
      'platform.layers.database.tls: must be "require" or "verify-ca" or "verify-full" or "prefer" or "disable"',
    ],
    [
      'a typing error in a name',
      database({ hots: 'pg.example.com' }),
      'platform.layers.database: there is no setting "hots" here: remove it or choose one of "host", ',
    ],
    [
      'a list that is none',
      (platform: Platform) => Object.assign(platform, { products: 'mlflow' }),
      'platform.products: must be a list, not text',
    ],
  ])('names %s, and what it must be', (_, change, sentence) => {
    expect(told(change)).toContainEqual(expect.stringContaining(sentence));
  });

  it('lets a schema speak for itself where it has words of its own', () => {
    expect(told(database({ tls: 'verify-full' })).join('\n')).toContain(
      'this TLS mode checks certificates against it',
    );
  });
});
