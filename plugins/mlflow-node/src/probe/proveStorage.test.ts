import { MlflowClient, MlflowError } from '../client';
import { proveStorage } from './proveStorage';

const files = [{ path: 'model.txt', isDirectory: false }];

function clientOf(overrides: Partial<Record<keyof MlflowClient, jest.Mock>>) {
  return {
    newestModelVersions: jest.fn(async () => [{ runId: 'registered' }]),
    newestRuns: jest.fn(async () => [{ runId: 'newest' }, { runId: 'older' }]),
    listRunArtifacts: jest.fn(async () => []),
    ...overrides,
  } as unknown as jest.Mocked<MlflowClient>;
}

/** Lists files for one run, and none for any other. */
const filesOf = (id: string) =>
  jest.fn(async (runId: string) => (runId === id ? files : []));

describe('proveStorage', () => {
  it('asks for no run where a version proves it', async () => {
    const client = clientOf({ listRunArtifacts: filesOf('registered') });
    await expect(proveStorage(client)).resolves.toBe('proven');
    expect(client.newestRuns).not.toHaveBeenCalled();
  });

  it.each([
    ['nothing is registered', jest.fn(async () => [])],
    ['the versions have no files', jest.fn(async () => [{ runId: 'empty' }])],
  ])('is proven by a run where %s', async (_, newestModelVersions) => {
    const client = clientOf({
      newestModelVersions,
      listRunArtifacts: filesOf('older'),
    });
    await expect(proveStorage(client)).resolves.toBe('proven');
  });

  it.each(['not-found', 'forbidden'] as const)(
    'looks on where the run of a version is %s',
    async kind => {
      const listRunArtifacts = filesOf('newest');
      listRunArtifacts.mockRejectedValueOnce(new MlflowError(kind, 'No'));
      await expect(proveStorage(clientOf({ listRunArtifacts }))).resolves.toBe(
        'proven',
      );
    },
  );

  it('is proven by no empty list, and asks for a few only', async () => {
    const client = clientOf({});
    await expect(proveStorage(client)).resolves.toBe('not-proven');
    expect(client.newestModelVersions).toHaveBeenCalledWith({ maximum: 3 });
    expect(client.newestRuns).toHaveBeenCalledWith({ maximum: 3 });
  });

  it('stops at a fault of the server', async () => {
    const listRunArtifacts = jest
      .fn()
      .mockRejectedValue(new MlflowError('unreachable', 'No connection'));
    const client = clientOf({ listRunArtifacts });
    await expect(proveStorage(client)).resolves.toBe('not-proven');
    expect(listRunArtifacts).toHaveBeenCalledTimes(1);
  });
});
