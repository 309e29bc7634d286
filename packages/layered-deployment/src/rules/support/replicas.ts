import { YamlMap, at } from './yaml';

/** How many pods of the server may run at a time; NaN if nobody says. */
export function mostReplicas(upstream: YamlMap): number {
  return Number(
    at(upstream, 'autoscaling', 'enabled') === true
      ? at(upstream, 'autoscaling', 'maxReplicas')
      : at(upstream, 'replicaCount'),
  );
}
