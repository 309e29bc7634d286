import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { noFormattingArtefacts } from './no-formatting-artefacts';

describe('the rule no-formatting-artefacts', () => {
  it.each(
    behavioursOf(noFormattingArtefacts, {
      refuses: {
        "Go's words for a number": {
          change: bundle =>
            upstreamValues(bundle, { extraArgs: { workers: '%!s(int64=4)' } }),
          naming: '%!s(',
        },
        'a number in scientific notation': {
          change: bundle =>
            upstreamValues(bundle, {
              extraEnvVars: { LIMIT: '1.2345678e+07' },
            }),
          naming: '1.2345678e+07',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
