import { defineRule } from '../rule';
import { mlflowCharts, serversOf, type ServerView } from './support/servers';
import { at, textAt } from './support/yaml';

function repeated(names: (string | undefined)[]) {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

function problems({ upstream, server }: ServerView): string[] {
  const byChart = server.mountsTemporaryFolder;
  const volumes = server.volumes.map(volume => textAt(volume, 'name'));
  const { mounts } = server;
  const paths = mounts.map(mount => textAt(mount, 'mountPath'));
  const missing = mounts
    .map(mount => textAt(mount, 'name'))
    .filter(name => !volumes.includes(name));
  const readOnly =
    at(upstream, 'securityContext', 'readOnlyRootFilesystem') === true;
  return [
    ...repeated([...volumes, ...(byChart ? ['tmp'] : [])]).map(
      name => `has two volumes ${name}`,
    ),
    ...repeated([...paths, ...(byChart ? ['/tmp'] : [])]).map(
      path => `mounts two volumes at ${path}`,
    ),
    ...missing.map(name => `mounts a volume ${name} that does not exist`),
    ...(readOnly && !byChart && !paths.includes('/tmp')
      ? ['has no writable /tmp below its read-only file system']
      : []),
  ];
}

/** Helm and linters let two volumes of one name pass; the API server does not. */
export const volumesAreUnique = defineRule({
  meta: {
    id: 'volumes-are-unique',
    severity: 'error',
    title: 'Volumes and mount points are unique',
    why: 'Later releases of the chart bring a volume tmp of their own, earlier ones none: the same values are right for one and wrong for the other.',
    evidence: ['chart mlflow 1.11.5: templates/deployment.yaml'],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    for (const view of serversOf(bundle)) {
      const found = [...new Set(problems(view))];
      if (found.length > 0) {
        report({
          message: `${view.environment.name} ${found.join(', and ')}`,
          file: view.paths.upstream[0],
          fix: 'Compare extraVolumes and extraVolumeMounts with what the release mounts itself',
        });
      }
    }
  },
});
