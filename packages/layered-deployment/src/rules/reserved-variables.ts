import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';

const ownedByChart = ['MLFLOW_VERSION', 'PGUSER', 'PGPASSWORD'];
const neverOnServer = ['MLFLOW_WORKSPACE'];

/** Variables that somebody else sets. */
export const reservedVariables = defineRule({
  meta: {
    id: 'reserved-variables',
    severity: 'error',
    title: 'Variables of the chart stay with the chart',
    why: 'A second entry of one name is refused by a server-side apply, and otherwise wins or loses by its place; MLFLOW_WORKSPACE stops the server.',
    evidence: ['chart mlflow 1.8.1 and 1.11.5: templates/deployment.yaml'],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    for (const { server, paths, environment } of serversOf(bundle)) {
      const wrong = Object.keys(server.variables).filter(name =>
        [...ownedByChart, ...neverOnServer].includes(name.toUpperCase()),
      );
      if (wrong.length > 0) {
        report({
          message: `${environment.name} sets ${wrong.join(', ')}`,
          file: paths.upstream[0],
          fix: 'Remove the variable',
        });
      }
    }
  },
});
