import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { noTwoSchemaVersions } from './no-two-schema-versions';

const strategy = { type: 'RollingUpdate' };

describe('the rule no-two-schema-versions', () => {
  it.each(
    behavioursOf(noTwoSchemaVersions, {
      accepts: {
        'a rolling update where nothing migrates': bundle =>
          upstreamValues(bundle, {
            strategy,
            initContainers: [],
          }),
      },
      refuses: {
        'a rolling update with a migration': {
          change: bundle => upstreamValues(bundle, { strategy }),
          naming: 'migrates',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
