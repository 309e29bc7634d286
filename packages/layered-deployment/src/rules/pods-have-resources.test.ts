import { behavioursOf } from '../__testUtils__/behavioursOf';
import { replaceText } from '../__testUtils__/editBundle';
import { podsHaveResources } from './pods-have-resources';

describe('the rule pods-have-resources', () => {
  it.each(
    behavioursOf(podsHaveResources, {
      refuses: {
        'a Job whose container asks for nothing': {
          change: bundle =>
            replaceText(
              bundle,
              'infra/templates/accounts-job.yaml',
              'resources:',
              'limits:',
            ),
          naming: 'Job',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
