import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { at } from './support/yaml';

const bundled = ['postgresql', 'mysql', 'minio'];

/** A store inside the application's chart lives and dies with it. */
export const databaseIsNotBundled = defineRule({
  meta: {
    id: 'database-is-not-bundled',
    severity: 'error',
    title: 'Stores do not come with the chart of the server',
    why: 'The images of the bundled charts get no fixes any more, their passwords stand among the values, and nobody backs them up.',
    evidence: [
      'bitnami/containers issue 83267: the catalog moves to bitnamilegacy',
      'chart mlflow 1.8.1 and 1.11.5: Chart.yaml, dependencies',
    ],
    products: ['community-mlflow'],
  },
  check: ({ bundle, report }) => {
    for (const { upstream, paths, environment } of environmentViews(bundle)) {
      const enabled = bundled.filter(
        key => at(upstream, key, 'enabled') === true,
      );
      if (enabled.length > 0) {
        report({
          message: `${environment.name} runs ${enabled.join(
            ' and ',
          )} out of the chart of the server`,
          file: paths.upstream[0],
          fix: 'Use a database layer and an artifact store layer',
        });
      }
    }
  },
});
