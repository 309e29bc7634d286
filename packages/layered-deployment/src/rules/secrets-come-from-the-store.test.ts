import { behavioursOf } from '../__testUtils__/behavioursOf';
import { addFile } from '../__testUtils__/editBundle';
import { secretsComeFromTheStore } from './secrets-come-from-the-store';

const secret = (annotations: string) =>
  `apiVersion: v1\nkind: Secret\nmetadata:\n  name: keys\n${annotations}`;

describe('the rule secrets-come-from-the-store', () => {
  it.each(
    behavioursOf(secretsComeFromTheStore, {
      accepts: {
        'a stub that keeps the hook of the chart from running': bundle =>
          addFile(
            bundle,
            'infra/templates/stub.yaml',
            secret('  annotations:\n    argocd.argoproj.io/hook: Skip\n'),
          ),
      },
      refuses: {
        'a Secret of the infra chart': {
          change: bundle =>
            addFile(bundle, 'infra/templates/keys.yaml', secret('')),
          naming: 'Secret',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
