import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { volumesAreUnique } from './volumes-are-unique';

describe('the rule volumes-are-unique', () => {
  it.each(
    behavioursOf(volumesAreUnique, {
      refuses: {
        'a volume that the chart mounts itself': {
          change: bundle =>
            upstreamValues(bundle, {
              extraVolumes: [{ name: 'tmp', emptyDir: {} }],
              extraVolumeMounts: [],
            }),
          naming: 'two volumes tmp',
        },
        'a second volume at /tmp': {
          change: bundle =>
            upstreamValues(bundle, {
              extraVolumes: [{ name: 'scratch', emptyDir: {} }],
              extraVolumeMounts: [{ name: 'scratch', mountPath: '/tmp' }],
            }),
          naming: 'two volumes at /tmp',
        },
        'a mount without a volume': {
          change: bundle => upstreamValues(bundle, { extraVolumes: [] }),
          naming: 'auth-config',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });

  it.each(
    behavioursOf(volumesAreUnique, {
      release: '1.8.1',
      refuses: {
        'a read-only file system without a writable /tmp': {
          change: bundle =>
            upstreamValues(bundle, {
              securityContext: { readOnlyRootFilesystem: true },
              extraVolumes: [],
              extraVolumeMounts: [],
            }),
          naming: 'no writable /tmp',
        },
      },
    }),
  )('on release 1.8.1 %s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
