import { defineRule } from '../rule';
import { mlflowCharts, secretsOf, serversOf } from './support/servers';
import { madeSecrets } from './support/madeSecrets';
import { textAt } from './support/yaml';

const annotation = 'secret.reloader.stakater.com/reload';

/** Environment variables are read once, when a pod starts. */
export const secretChangesRestartPods = defineRule({
  meta: {
    id: 'secret-changes-restart-pods',
    severity: 'error',
    title: 'A rotated secret restarts the server',
    why: 'The operator renews the Secret, the running pod keeps the old password; the checksum of the chart covers its ConfigMap only.',
    evidence: [
      'chart mlflow 1.8.1 and 1.11.5: templates/deployment.yaml, checksum/config',
    ],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    for (const view of serversOf(bundle)) {
      const { upstream, paths, environment, server } = view;
      const made = madeSecrets(bundle, view);
      // Those that somebody else makes have an operator of their own.
      const read = [
        ...new Set(
          secretsOf(server)
            .map(([name]) => name)
            .filter(name => name in made),
        ),
      ];
      const watched = (textAt(upstream, 'podAnnotations', annotation) ?? '')
        .split(',')
        .filter(name => name !== '');
      const wrong = [
        ...read.filter(name => !watched.includes(name)),
        // Such as the random key that the chart makes at every sync.
        ...watched.filter(name => !(name in made)),
      ];
      if (wrong.length > 0) {
        report({
          message: `The pods of ${
            environment.name
          } are not restarted for exactly the Secrets that they read: ${wrong.join(
            ', ',
          )}`,
          file: paths.upstream[0],
          fix: `List every Secret that the server mounts or reads as variables in podAnnotations.${annotation}, and none of the chart's`,
        });
      }
    }
  },
});
