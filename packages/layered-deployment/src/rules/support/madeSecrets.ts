import type { BundleContent } from '../../bundle';
import type { EnvironmentView } from './environmentViews';
import { YamlMap, isMap, mapAt } from './yaml';

/**
 * The Secrets of one environment by name, with `keys` and `template`: those
 * that the infra chart takes from a store or, where people make Secrets, those
 * that a prerequisite makes.
 */
export function madeSecrets(
  bundle: BundleContent,
  { infra, environment }: EnvironmentView,
): Record<string, YamlMap> {
  const { externalSecrets } = mapAt(infra, 'secrets');
  if (isMap(externalSecrets)) {
    return Object.fromEntries(
      Object.keys(externalSecrets).map(name => [
        name,
        mapAt(externalSecrets, name),
      ]),
    );
  }
  const commands = bundle.prerequisites
    .filter(step => step.environment === environment.name)
    .map(({ command }) => command);
  return Object.fromEntries(
    environment.workload.secrets
      .filter(({ name }) => commands.some(command => command.includes(name)))
      .map(({ name, keys, template }) => [name, { keys, template }]),
  );
}
