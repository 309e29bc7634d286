import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { at, isMap, mapAt, textAt } from './support/yaml';

/** Conditions of the chart that it checks without a word. */
export const autoscalingHasWhatItNeeds = defineRule({
  meta: {
    id: 'autoscaling-has-what-it-needs',
    severity: 'error',
    title: 'An autoscaler has what the chart and Kubernetes ask of it',
    why: 'Without a database server, an object store and users outside the pod the chart makes neither an autoscaler nor a number of replicas: one pod, silently. Without requests there is nothing to measure.',
    evidence: [
      'chart mlflow 1.8.1 and 1.11.5: templates/hpa.yaml',
      'Kubernetes documentation: horizontal pod autoscaling',
    ],
    products: ['community-mlflow'],
  },
  check: ({ bundle, report }) => {
    for (const { upstream, paths, environment } of environmentViews(bundle)) {
      if (at(upstream, 'autoscaling', 'enabled') !== true) {
        continue;
      }
      const stores = Object.values(mapAt(upstream, 'artifactRoot'));
      const least = Number(at(upstream, 'autoscaling', 'minReplicas'));
      const most = Number(at(upstream, 'autoscaling', 'maxReplicas'));
      const missing = [
        at(upstream, 'backendStore', 'postgres', 'enabled') !== true &&
          'PostgreSQL',
        !stores.some(store => isMap(store) && store.enabled === true) &&
          'an object store',
        at(upstream, 'auth', 'enabled') === true &&
          "users outside the chart's own login",
        !textAt(upstream, 'resources', 'requests', 'cpu') && 'a CPU request',
        !(least >= 1 && most > least) && 'a maxReplicas above its minReplicas',
      ].filter(Boolean);
      if (missing.length > 0) {
        report({
          message: `The autoscaler of ${environment.name} lacks ${missing.join(
            ', ',
          )}`,
          file: paths.upstream[0],
          fix: 'Choose layers that several replicas can share, or a size with a fixed number of replicas',
        });
      }
    }
  },
});
