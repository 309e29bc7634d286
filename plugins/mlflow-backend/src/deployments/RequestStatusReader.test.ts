import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthenticationError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { DeploymentRequest } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { PullRequestStatus } from '@mlflow-portal/pull-requests';
import { RequestStatusReader } from './RequestStatusReader';

const OPEN: PullRequestStatus = {
  state: 'open',
  draft: false,
  review: 'none',
  checks: 'none',
};
const START = Date.parse('2026-11-21T08:00:00Z');

function request(changes: Partial<DeploymentRequest> = {}): DeploymentRequest {
  return {
    id: 'e9a1',
    entityRef: 'component:default/mlflow-fraud',
    platform: 'aks-weu',
    owner: 'group:default/risk',
    environments: ['dev'],
    pullRequestUrl: 'https://git.example.com/ml/deployments/pulls/7',
    pullRequestNumber: 7,
    requestedBy: 'user:default/ada',
    requestedAt: '2026-11-21T07:00:00.000Z',
    updatedAt: '2026-11-21T07:00:00.000Z',
    ...changes,
  };
}

const hundredRequests = Array.from({ length: 100 }, (_, index) =>
  request({ id: `request-${index}`, pullRequestNumber: index + 1 }),
);

describe('RequestStatusReader', () => {
  let now = START;
  const readStatus = jest.fn<Promise<PullRequestStatus>, [string, number]>();
  const logger = mockServices.logger.mock();

  const create = () =>
    new RequestStatusReader({
      pullRequests: { readStatus },
      logger,
      now: () => now,
    });

  beforeEach(() => {
    now = START;
    jest.resetAllMocks();
    readStatus.mockResolvedValue(OPEN);
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('asks for the number that was recorded, on the platform of the request', async () => {
    await expect(create().read([request()])).resolves.toEqual([
      { state: 'open', readAt: '2026-11-21T08:00:00.000Z', stale: false },
    ]);
    expect(readStatus.mock.calls).toEqual([['aks-weu', 7]]);
  });

  it('looks again after half a minute, and what is over after ten', async () => {
    const reader = create();
    const readAfter = async (seconds: number) => {
      now += seconds * 1000;
      await reader.read([request()]);
    };
    await readAfter(0);
    await readAfter(29);
    expect(readStatus).toHaveBeenCalledTimes(1);
    readStatus.mockResolvedValue({ ...OPEN, state: 'merged' });
    await readAfter(1);
    expect(readStatus).toHaveBeenCalledTimes(2);
    await readAfter(599);
    expect(readStatus).toHaveBeenCalledTimes(2);
    await readAfter(1);
    expect(readStatus).toHaveBeenCalledTimes(3);
  });

  it('looks at once after the request was recorded again', async () => {
    const reader = create();
    await reader.read([request()]);
    await reader.read([request({ updatedAt: '2026-11-21T08:00:00.000Z' })]);
    expect(readStatus).toHaveBeenCalledTimes(2);
  });

  it('asks nobody about a request without a number', async () => {
    await expect(
      create().read([request({ pullRequestNumber: undefined })]),
    ).resolves.toEqual([
      { state: 'unknown', reason: 'no-number', stale: false },
    ]);
    expect(readStatus).not.toHaveBeenCalled();
  });

  it.each([
    ['no-access', new AuthenticationError('token 123 was refused')],
    ['no-access', new NotAllowedError('token 123 may not')],
    ['not-found', new NotFoundError('nothing for token 123')],
    ['not-configured', new InputError('no integration knows it')],
    ['no-answer', new ServiceUnavailableError('secret-host:8443 is down')],
    ['no-answer', new TypeError('fetch failed')],
  ])('says %s, and not the text of %s', async (reason, error) => {
    readStatus.mockRejectedValue(error);
    await expect(create().read([request()])).resolves.toEqual([
      { state: 'unknown', reason, stale: false },
    ]);
  });

  it('keeps what it knew, with its age, while the host fails', async () => {
    const reader = create();
    await reader.read([request()]);
    readStatus.mockRejectedValue(new ServiceUnavailableError('down'));
    now += 60_000;
    await expect(reader.read([request()])).resolves.toEqual([
      { state: 'open', readAt: '2026-11-21T08:00:00.000Z', stale: true },
    ]);
  });

  it('lets one request fail alone', async () => {
    readStatus.mockImplementation(async (_, number) => {
      if (number === 7) {
        throw new NotFoundError('no such pull request');
      }
      return OPEN;
    });
    await expect(
      create().read([request(), request({ id: 'b', pullRequestNumber: 8 })]),
    ).resolves.toMatchObject([{ state: 'unknown' }, { state: 'open' }]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('answers within two seconds while a host does not', async () => {
    jest.useFakeTimers();
    const reader = create();
    let answer = (_: PullRequestStatus) => {};
    readStatus.mockImplementation(
      () => new Promise(resolve => (answer = resolve)),
    );
    const first = reader.read([request()]);
    await jest.advanceTimersByTimeAsync(2_000);
    await expect(first).resolves.toEqual([
      { state: 'unknown', reason: 'pending', stale: false },
    ]);

    answer(OPEN);
    await jest.advanceTimersByTimeAsync(0);
    now += 60_000;
    const second = reader.read([request()]);
    await jest.advanceTimersByTimeAsync(2_000);
    await expect(second).resolves.toEqual([
      { state: 'open', readAt: '2026-11-21T08:00:00.000Z', stale: false },
    ]);
    expect(readStatus).toHaveBeenCalledTimes(2);
  });

  it('has nothing to say of no request', async () => {
    await expect(create().read([])).resolves.toEqual([]);
  });

  it('asks at most four times at once', async () => {
    let running = 0;
    let most = 0;
    readStatus.mockImplementation(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(resolve => setImmediate(resolve));
      running -= 1;
      return OPEN;
    });
    await create().read(hundredRequests);
    expect(most).toBe(4);
  });

  it('costs four lookups a minute, whoever watches a hundred requests', async () => {
    const reader = create();
    const watch = async (options: { viewers: number; minutes: number }) => {
      readStatus.mockClear();
      const end = now + options.minutes * 60_000;
      for (; now < end; now += 10_000) {
        await Promise.all(
          Array.from({ length: options.viewers }, () =>
            reader.read(hundredRequests),
          ),
        );
      }
      return readStatus.mock.calls.length;
    };

    await expect(watch({ viewers: 200, minutes: 1 })).resolves.toBe(100);
    await expect(watch({ viewers: 1, minutes: 60 })).resolves.toBe(200);
  });
});
