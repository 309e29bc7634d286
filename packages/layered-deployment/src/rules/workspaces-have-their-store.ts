import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';
import { textAt } from './support/yaml';

const variable = 'MLFLOW_ENABLE_WORKSPACES';

/** A switch that cannot be switched back. */
export const workspacesHaveTheirStore = defineRule({
  meta: {
    id: 'workspaces-have-their-store',
    severity: 'error',
    title: 'Workspaces have a database and a place for artifacts',
    why: 'Workspaces are rows of a database and folders of an artifact root; the server does not start without them, and not again without workspaces once somebody used one.',
    evidence: [
      'MLflow documentation: workspaces',
      'MLflow: server/__init__.py, workspace checks at start-up',
    ],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    for (const { server, paths, environment } of serversOf(bundle)) {
      const { database, artifacts, workspaces } = environment.workload;
      const on = textAt(server.variables, variable)?.toLowerCase() === 'true';
      const missing = [
        on !== (workspaces === true) &&
          `${variable} that agrees with the layer`,
        workspaces === true && !database && 'a database',
        workspaces === true && !artifacts && 'an artifact store',
      ].filter(Boolean);
      if (missing.length > 0) {
        report({
          message: `The workspaces of ${environment.name} lack ${missing.join(
            ', ',
          )}`,
          file: paths.upstream[0],
          fix: 'Choose the workspaces layer "on" or "off", with a database and an artifact store',
        });
      }
    }
  },
});
