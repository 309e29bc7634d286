import { requestedPause } from './requestedPause';

const NOW = Date.parse('2030-01-01T00:00:00Z');

const pause = (status: number, headers: Record<string, string>) =>
  requestedPause(status, name => headers[name]);

describe('requestedPause', () => {
  beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(NOW));
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['of seconds', 429, { 'retry-after': '42' }, 42_000],
    [
      'until a date',
      503,
      { 'retry-after': 'Tue, 01 Jan 2030 00:00:05 GMT' },
      5e3,
    ],
    [
      'until a date that is over',
      429,
      { 'retry-after': 'Tue, 01 Jan 2019 00:00:05 GMT' },
      0,
    ],
    [
      'that calls it forbidden, as GitHub does',
      403,
      { 'retry-after': '7' },
      7_000,
    ],
    [
      'until there are calls again, as GitHub says it',
      403,
      {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': `${NOW / 1000 + 90}`,
      },
      90_000,
    ],
    [
      'until there are calls again, as GitLab says it',
      429,
      { 'ratelimit-remaining': '0', 'ratelimit-reset': `${NOW / 1000 + 30}` },
      30_000,
    ],
    [
      'before the next call, as Azure DevOps does',
      200,
      { 'retry-after': '3' },
      3_000,
    ],
    ['of no stated length, as Bitbucket does', 429, {}, 60_000],
    ['that nobody can read', 429, { 'retry-after': 'soon' }, 60_000],
  ])('knows a pause %s', (_, status, headers, expected) => {
    expect(pause(status, headers)).toBe(expected);
  });

  it.each([
    [
      'an answer',
      200,
      {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': `${NOW / 1000 + 90}`,
      },
    ],
    [
      'a refusal',
      403,
      {
        'x-ratelimit-remaining': '12',
        'x-ratelimit-reset': `${NOW / 1000 + 90}`,
      },
    ],
    ['a host that is down', 503, {}],
    [
      'a fault of the host, which may have done it',
      500,
      { 'retry-after': '5' },
    ],
  ])('sees none in %s', (_, status, headers) => {
    expect(pause(status, headers)).toBeUndefined();
  });
});
