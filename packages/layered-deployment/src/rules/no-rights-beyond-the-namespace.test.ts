import { behavioursOf } from '../__testUtils__/behavioursOf';
import { addFile, replaceText } from '../__testUtils__/editBundle';
import { noRightsBeyondTheNamespace } from './no-rights-beyond-the-namespace';

const template = (kind: string) =>
  `apiVersion: example.com/v1\nkind: ${kind}\nmetadata:\n  name: more\n`;

describe('the rule no-rights-beyond-the-namespace', () => {
  it.each(
    behavioursOf(noRightsBeyondTheNamespace, {
      accepts: {
        'one more ConfigMap': bundle =>
          addFile(bundle, 'infra/templates/more.yaml', template('ConfigMap')),
      },
      refuses: {
        'a role of the cluster': {
          change: bundle =>
            addFile(
              bundle,
              'infra/templates/more.yaml',
              template('ClusterRole'),
            ),
          naming: 'ClusterRole',
        },
        'an Application inside the synced folder': {
          change: bundle =>
            addFile(
              bundle,
              'infra/templates/more.yaml',
              template('Application'),
            ),
          naming: 'Application',
        },
        'a privileged Job': {
          change: bundle =>
            replaceText(
              bundle,
              'infra/templates/accounts-job.yaml',
              'allowPrivilegeEscalation: false',
              'privileged: true',
            ),
          naming: 'privileged',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
