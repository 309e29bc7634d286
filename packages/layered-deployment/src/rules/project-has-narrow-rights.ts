import { defineRule } from '../rule';
import { environmentViews, readYaml } from './support/environmentViews';
import { isProduction } from './support/production';
import { YamlMap, at, isMap, listAt, textAt } from './support/yaml';

/** Kinds that would let a team give itself more than the project says. */
const widening = ['Role', 'RoleBinding', 'Secret', 'Application', 'AppProject'];

function problems(project: YamlMap, madeByChart: string[]): string[] {
  const spec = (key: string) => listAt(project, 'spec', key).filter(isMap);
  const kinds = (key: string) => spec(key).map(entry => textAt(entry, 'kind'));
  const wild = [
    ...listAt(project, 'spec', 'sourceRepos'),
    ...spec('destinations').flatMap(entry => Object.values(entry)),
    ...spec('namespaceResourceWhitelist').flatMap(entry =>
      Object.values(entry),
    ),
  ].filter(value => String(value).includes('*'));
  const ofCluster = kinds('clusterResourceWhitelist').filter(
    kind => kind !== 'Namespace',
  );
  const wide = kinds('namespaceResourceWhitelist').filter(
    kind =>
      kind !== undefined &&
      widening.includes(kind) &&
      !madeByChart.includes(kind),
  );
  return [
    ...(wild.length > 0 ? ['uses a wildcard'] : []),
    ...(ofCluster.length > 0
      ? [`allows ${ofCluster.join(', ')} of the cluster`]
      : []),
    ...(wide.length > 0 ? [`allows ${wide.join(', ')}`] : []),
    ...(at(project, 'spec', 'namespaceResourceWhitelist') === undefined
      ? ['allows every kind of the namespace']
      : []),
  ];
}

/** A project is the wall between teams. */
export const projectHasNarrowRights = defineRule({
  meta: {
    id: 'project-has-narrow-rights',
    severity: 'error',
    title: 'The project of an Application lists what it needs',
    why: 'The project "default", fine for a sandbox, and a wildcard let an Application read any repository and deploy anywhere; a Role or a Secret among its kinds lets a team take what others keep.',
    evidence: [
      'CVE-2024-31990',
      'Argo CD documentation: projects, security considerations',
    ],
    exceptions: [
      {
        product: 'community-mlflow',
        reason:
          'the chart makes Secrets of its own, for variables and a session key.',
        instead:
          'the project lets Secrets pass; no template of the infra chart makes one.',
      },
    ],
  },
  check: ({ bundle, report }) => {
    const { product } = bundle.deployment;
    for (const { environment } of environmentViews(bundle)) {
      const { applicationPath, name, project, projectPath } = environment;
      const { workload, release } = environment;
      const madeByChart = (product.objectKinds?.(workload, release) ?? []).map(
        ({ kind }) => kind,
      );
      const found = [
        ...(project === 'default' && isProduction(name)
          ? ['is "default"']
          : []),
        ...(projectPath
          ? problems(readYaml(bundle, projectPath), madeByChart)
          : []),
      ];
      if (found.length > 0) {
        report({
          message: `The project of ${name} ${found.join(', and ')}`,
          file: projectPath ?? applicationPath,
          fix: 'Name the repositories, the one destination and the kinds that the bundle makes',
        });
      }
    }
  },
});
