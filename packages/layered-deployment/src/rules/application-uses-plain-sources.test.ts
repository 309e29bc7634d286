import { behavioursOf } from '../__testUtils__/behavioursOf';
import { applicationFields } from '../__testUtils__/editBundle';
import { applicationUsesPlainSources } from './application-uses-plain-sources';

const differences = (difference: Record<string, string[]>) => ({
  spec: {
    ignoreDifferences: [{ group: 'apps', kind: 'Deployment', ...difference }],
  },
});

describe('the rule application-uses-plain-sources', () => {
  it.each(
    behavioursOf(applicationUsesPlainSources, {
      accepts: {
        'a difference by JSON pointer': bundle =>
          applicationFields(
            bundle,
            differences({ jsonPointers: ['/spec/replicas'] }),
          ),
      },
      refuses: {
        'a difference by query': {
          change: bundle =>
            applicationFields(
              bundle,
              differences({ jqPathExpressions: ['.spec'] }),
            ),
          naming: 'jq',
        },
        'a folder of Jsonnet': {
          change: bundle =>
            applicationFields(bundle, {
              spec: {
                sources: [
                  { path: 'x', directory: { jsonnet: { libs: ['/'] } } },
                ],
              },
            }),
          naming: 'directory',
        },
        'a source that is ignored': {
          change: bundle =>
            applicationFields(bundle, { spec: { source: { path: 'x' } } }),
          naming: 'ignores',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
