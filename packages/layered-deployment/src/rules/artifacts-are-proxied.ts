import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';

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
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    for (const { server, paths, environment } of serversOf(bundle)) {
      const stores = server.artifactStores;
      // Whoever chose direct access was told what clients then need.
      const direct = environment.workload.artifacts?.access === 'direct';
      const proxied = direct || server.proxied;
      if (!proxied || stores.length > 1) {
        report({
          message:
            stores.length > 1
              ? `${environment.name} has several artifact stores: ${stores.join(
                  ', ',
                )}`
              : `Clients of ${environment.name} would write artifacts past the server`,
          file: paths.upstream[0],
          fix: 'Let the artifact store layer decide: one store, with the mode it says',
        });
      }
    }
  },
});
