import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';

const flaskKey = 'MLFLOW_FLASK_SERVER_SECRET_KEY';

/** Replicas must not each have a truth of their own. */
export const replicasShareTheirState = defineRule({
  meta: {
    id: 'replicas-share-their-state',
    severity: 'error',
    title: 'Replicas share stores and the session key',
    why: "A volume belongs to one node, and the chart's random session key changes with every sync: sessions break between pods.",
    evidence: ['chart mlflow 1.8.1 and 1.11.5: templates/flask_secret.yaml'],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    for (const { server, paths, environment } of serversOf(bundle)) {
      if (!(server.replicas > 1)) {
        continue;
      }
      const shared = server.artifactStores.length > 0;
      const last = server.envFromSecrets.at(-1);
      const flask = environment.workload.secrets.find(
        ({ template }) => flaskKey in template,
      );
      const missing = [
        !shared && 'an object store',
        environment.workload.appName === 'basic-auth' &&
          (!flask || last !== flask.name) &&
          `a Secret with ${flaskKey} as the last that becomes variables`,
      ].filter(Boolean);
      if (missing.length > 0) {
        report({
          message: `${
            environment.name
          } has several replicas but not ${missing.join(' and ')}`,
          file: paths.upstream[0],
          fix: 'Choose a size with one replica, or layers that share',
        });
      }
    }
  },
});
