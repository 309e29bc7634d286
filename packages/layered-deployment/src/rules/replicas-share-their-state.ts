import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { mostReplicas } from './support/replicas';
import { isMap, listAt, mapAt } from './support/yaml';

const flaskKey = 'MLFLOW_FLASK_SERVER_SECRET_KEY';

/** Replicas must not each have a truth of their own. */
export const replicasShareTheirState = defineRule({
  meta: {
    id: 'replicas-share-their-state',
    severity: 'error',
    title: 'Replicas share stores and the session key',
    why: "A volume belongs to one node, and the chart's random session key changes with every sync: sessions break between pods.",
    evidence: ['chart mlflow 1.8.1 and 1.11.5: templates/flask_secret.yaml'],
    products: ['community-mlflow'],
  },
  check: ({ bundle, report }) => {
    for (const { upstream, paths, environment } of environmentViews(bundle)) {
      if (!(mostReplicas(upstream) > 1)) {
        continue;
      }
      const stores = Object.values(mapAt(upstream, 'artifactRoot'));
      const shared = stores.some(
        store => isMap(store) && store.enabled === true,
      );
      const last = listAt(upstream, 'extraSecretNamesForEnvFrom').at(-1);
      const flask = environment.workload.secrets.find(
        ({ template }) => flaskKey in template,
      );
      const missing = [
        !shared && 'an object store',
        environment.workload.appName === 'basic-auth' &&
          (!flask || last !== flask.name) &&
          `a Secret with ${flaskKey} as the last of extraSecretNamesForEnvFrom`,
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
