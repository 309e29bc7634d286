import type { Deployment } from '../deployment';
import { code, table } from './markdown';

/** What runs where. */
export function environmentsTable({
  environments,
  product,
}: Deployment): string {
  return table(
    [
      'environment',
      'address',
      'namespace',
      'cluster',
      'instance',
      'chart',
      'image',
      'size',
    ],
    environments.map(environment => [
      environment.name,
      environment.host ? code(`https://${environment.host}`) : 'port-forward',
      code(environment.namespace),
      code(environment.cluster),
      code(environment.instance),
      code(environment.release.version),
      code(`${environment.image.repository}:${environment.image.tag}`),
      product.presentation.size(environment.workload),
    ]),
  );
}

/** Every choice with its reason. */
export function choicesTable({ layers }: Deployment): string {
  return table(
    ['concern', 'choice', 'reason'],
    layers.map(({ concern, layer }) => [concern, layer.title, layer.reason]),
  );
}

/** Every value of one environment with its source. */
export function valuesTable(
  environment: Deployment['environments'][number],
): string {
  return table(
    ['value', 'is', 'source', 'made by'],
    environment.values.map(({ name, value, source, madeBy }) => [
      code(name),
      code(String(value)),
      source,
      madeBy,
    ]),
  );
}
