import { behavioursOf } from '../__testUtils__/behavioursOf';
import { applicationFields } from '../__testUtils__/editBundle';
import { applicationStaysInItsProject } from './application-stays-in-its-project';

describe('the rule application-stays-in-its-project', () => {
  it.each(
    behavioursOf(applicationStaysInItsProject, {
      refuses: {
        'no project': {
          change: bundle =>
            applicationFields(bundle, { spec: { project: undefined } }),
          naming: 'project ml-prod',
        },
        "another team's project": {
          change: bundle =>
            applicationFields(bundle, { spec: { project: 'platform' } }),
          naming: 'project ml-prod',
        },
        'another namespace': {
          change: bundle =>
            applicationFields(bundle, {
              spec: { destination: { namespace: 'kube-system' } },
            }),
          naming: 'namespace ml-fraud-prod',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
