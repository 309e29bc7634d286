import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { temporaryFilesAreBounded } from './temporary-files-are-bounded';

const volumes = (emptyDir: Record<string, string>) => ({
  extraVolumes: [{ name: 'cache', emptyDir }],
});

describe('the rule temporary-files-are-bounded', () => {
  it.each(
    behavioursOf(temporaryFilesAreBounded, {
      accepts: {
        'a volume with a limit': bundle =>
          upstreamValues(bundle, volumes({ sizeLimit: '1Gi' })),
      },
      refuses: {
        'a volume without a limit': {
          change: bundle => upstreamValues(bundle, volumes({})),
          naming: 'cache',
        },
        "the chart's own folder without a request for its room": {
          change: bundle =>
            upstreamValues(bundle, {
              resources: { requests: { 'ephemeral-storage': null } },
            }),
          naming: '/tmp',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
