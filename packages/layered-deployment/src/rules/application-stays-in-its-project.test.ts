import { describeRule } from '../__testUtils__/describeRule';
import { applicationFields } from '../__testUtils__/editBundle';
import { applicationStaysInItsProject } from './application-stays-in-its-project';

describeRule(applicationStaysInItsProject, {
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
});
