import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';
import { at, isMap, textAt } from './support/yaml';

/** Uploads pass through the disk of the node, which others use too. */
export const temporaryFilesAreBounded = defineRule({
  meta: {
    id: 'temporary-files-are-bounded',
    severity: 'error',
    title: 'Temporary files have a limit',
    why: 'A server that passes artifacts on writes them to the disk of its node first. Without a limit one upload fills it, and the node evicts every pod it runs.',
    evidence: ['Kubernetes documentation: local ephemeral storage'],
    products: mlflowCharts,
    exceptions: [
      {
        product: 'community-mlflow',
        releases: '>=1.9.0',
        reason: 'the chart mounts a volume /tmp of its own, without a limit.',
        instead:
          'the request for ephemeral storage of the size keeps room for it on the node.',
      },
    ],
  },
  check: ({ bundle, report }) => {
    for (const { server, upstream, paths, environment } of serversOf(bundle)) {
      const unbounded = server.volumes
        .filter(
          volume =>
            isMap(at(volume, 'emptyDir')) &&
            textAt(volume, 'emptyDir', 'sizeLimit') === undefined,
        )
        .map(volume => `the volume ${textAt(volume, 'name')}`);
      const uncounted =
        server.mountsTemporaryFolder &&
        !textAt(upstream, 'resources', 'requests', 'ephemeral-storage');
      const missing = [...unbounded, ...(uncounted ? ['/tmp'] : [])];
      if (missing.length > 0) {
        report({
          message: `${environment.name} keeps no bound for ${missing.join(
            ', ',
          )}`,
          file: paths.upstream[0],
          fix: 'Set emptyDir.sizeLimit, and a request for ephemeral-storage in the size preset',
        });
      }
    }
  },
});
