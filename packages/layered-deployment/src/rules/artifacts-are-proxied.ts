import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { at, isMap, mapAt } from './support/yaml';

/** The identity is the server's: clients must not need one. */
export const artifactsAreProxied = defineRule({
  meta: {
    id: 'artifacts-are-proxied',
    severity: 'error',
    title:
      'Artifacts go where the artifact store layer says, through one store',
    why: "The chart's default hands the store's address to clients, who then need cloud access of their own; of two stores the chart takes one without a word.",
    evidence: [
      'chart mlflow 1.8.1 and 1.11.5: artifactRoot.proxiedArtifactStorage',
    ],
    products: ['community-mlflow'],
  },
  check: ({ bundle, report }) => {
    for (const { upstream, paths, environment } of environmentViews(bundle)) {
      const root = mapAt(upstream, 'artifactRoot');
      const stores = Object.keys(root).filter(
        key => isMap(root[key]) && at(root, key, 'enabled') === true,
      );
      // Whoever chose direct access was told what clients then need.
      const direct = environment.workload.artifacts?.access === 'direct';
      const proxied = direct || root.proxiedArtifactStorage === true;
      if (!proxied || stores.length > 1) {
        report({
          message:
            stores.length > 1
              ? `${environment.name} has several artifact stores: ${stores.join(
                  ', ',
                )}`
              : `Clients of ${environment.name} would write artifacts past the server`,
          file: paths.upstream[0],
          fix: 'Set artifactRoot.proxiedArtifactStorage and enable one store',
        });
      }
    }
  },
});
