import type { BundleFile } from '../bundle';
import type { Deployment, DeploymentEnvironment } from '../deployment';
import { splitValues, type Values } from './splitValues';
import { toYaml } from './yaml';

function factsComment({ name, missingFacts }: DeploymentEnvironment): string {
  const lines = [
    `Facts of the environment ${name}: values that exist only after somebody made them.`,
    'Written once, then yours: no later render touches this file.',
  ];
  for (const { fact, description, command } of missingFacts) {
    lines.push(
      '',
      `Missing: ${fact} (${description}). This prints it:`,
      command,
    );
  }
  return lines.join('\n');
}

function factsFile(environment: DeploymentEnvironment): string {
  const comment = factsComment(environment);
  // A file of comments alone is a value file without values.
  return Object.keys(environment.facts).length
    ? toYaml(environment.facts, comment)
    : `${comment
        .split('\n')
        .map(line => (line ? `# ${line}` : '#'))
        .join('\n')}\n`;
}

/** Value files of both charts, shared and for every environment. */
export function renderEnvironments(
  deployment: Deployment,
  configs: Values[],
): BundleFile[] {
  const { environments, product, rootPath } = deployment;
  const upstream = splitValues(
    environments.map(({ workload, release, image }) =>
      product.toValues(workload, release, image),
    ),
    path => product.pinned.includes(path),
  );
  return [
    {
      path: `${rootPath}/values.yaml`,
      content: toYaml(
        upstream.shared,
        'Upstream chart, every environment. Only keys that its schema knows.',
      ),
    },
    ...environments.flatMap((environment, index): BundleFile[] => {
      const folder = `${rootPath}/environments/${environment.name}`;
      return [
        {
          path: `${folder}/values.yaml`,
          content: toYaml(
            upstream.own[index],
            `Upstream chart, environment ${environment.name}.`,
          ),
        },
        {
          path: `${folder}/config.yaml`,
          content: toYaml(
            configs[index],
            `Infra chart, environment ${environment.name}. Never a secret.`,
          ),
        },
        {
          path: `${folder}/facts.yaml`,
          content: factsFile(environment),
          createOnly: true,
        },
      ];
    }),
  ];
}
