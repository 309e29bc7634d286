import { ConfigReader } from '@backstage/config';
import { readRequestLifetime } from './readRequestLifetime';

const read = (requestsExpireAfter?: object | string) =>
  readRequestLifetime(
    new ConfigReader({ mlflow: { promotion: { requestsExpireAfter } } }),
  );

describe('the time that a request waits', () => {
  it.each([
    [undefined, 7 * 24 * 60 * 60_000],
    [{ hours: 2 }, 2 * 60 * 60_000],
    ['PT1M', 60_000],
  ])('is, for %j, %d milliseconds', (setting, expected) => {
    expect(read(setting)).toBe(expected);
  });

  it('is at least a minute', () => {
    expect(() => read({ seconds: 59 })).toThrow(
      'mlflow.promotion.requestsExpireAfter is shorter than a minute, in which nobody can decide; make it longer',
    );
  });
});
