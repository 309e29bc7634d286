import { behavioursOf } from '../__testUtils__/behavioursOf';
import { addFile, replaceText } from '../__testUtils__/editBundle';
import { dataOutlivesTheApplication } from './data-outlives-the-application';

describe('the rule data-outlives-the-application', () => {
  it.each(
    behavioursOf(dataOutlivesTheApplication, {
      example: 'try-out',
      refuses: {
        'a claim that is pruned': {
          change: bundle =>
            replaceText(
              bundle,
              'infra/templates/artifacts-volume.yaml',
              'Prune=false,Delete=false',
              'Delete=false',
            ),
          naming: 'PersistentVolumeClaim',
        },
        'a namespace of the chart': {
          change: bundle =>
            addFile(
              bundle,
              'infra/templates/namespace.yaml',
              'apiVersion: v1\nkind: Namespace\n',
            ),
          naming: 'Namespace',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
