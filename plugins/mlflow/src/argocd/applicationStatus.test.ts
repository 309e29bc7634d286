import comparisonError from '../__fixtures__/argocd/comparison-error.json';
import degraded from '../__fixtures__/argocd/degraded.json';
import missing from '../__fixtures__/argocd/missing.json';
import outOfSync from '../__fixtures__/argocd/out-of-sync.json';
import syncFailed from '../__fixtures__/argocd/sync-failed.json';
import syncedHealthy from '../__fixtures__/argocd/synced-healthy.json';
import { parseApplications } from './application';
import { readApplicationStatus } from './applicationStatus';

const read = (resource: unknown) =>
  readApplicationStatus(parseApplications([resource])[0]);

describe('readApplicationStatus', () => {
  it('does not count hooks as objects to prune', () => {
    expect(read(syncedHealthy)).toMatchObject({
      sync: 'Synced',
      health: 'Healthy',
      operation: 'succeeded',
      toPrune: [],
      outOfSync: [],
    });
  });

  it('names what differs from Git', () => {
    expect(read(outOfSync)).toMatchObject({
      sync: 'OutOfSync',
      outOfSync: ['Deployment mlflow'],
    });
  });

  it('calls an operation that is being retried failing', () => {
    expect(read(degraded)).toMatchObject({ operation: 'failing', retries: 3 });
  });

  it('calls an operation without attempts left failed', () => {
    expect(read(syncFailed)).toMatchObject({ operation: 'failed' });
  });

  it('finds the source that cannot be rendered and believes nothing else', () => {
    expect(read(comparisonError)).toMatchObject({
      sync: 'Unknown',
      health: 'Healthy',
      comparisonError: true,
      failingSource: 2,
      toPrune: [],
    });
  });

  it('reads an application that was never synced', () => {
    expect(read(missing)).toMatchObject({
      health: 'Missing',
      operation: 'none',
    });
  });

  it('reads unknown words and odd shapes as unknown', () => {
    expect(
      read({
        kind: 'Application',
        metadata: { name: 'odd' },
        status: { sync: { status: 'Sideways' }, health: 7, resources: 'none' },
      }),
    ).toMatchObject({ sync: 'Unknown', health: 'Unknown', outOfSync: [] });
  });
});

describe('parseApplications', () => {
  it('leaves out whatever is no Application', () => {
    expect(parseApplications([undefined, 'text', { kind: 'Rollout' }])).toEqual(
      [],
    );
  });
});
