/**
 * Everything a deployment must settle, each by exactly one layer.
 * The order is the order of contribution: a layer may read what the layers
 * before it asked of the workload.
 *
 * @public
 */
export const concerns = [
  'namespace',
  'identity',
  'database',
  'artifactStore',
  'dns',
  'route',
  'certificate',
  'authentication',
  'monitoring',
  'backup',
  'upkeep',
  'network',
  'secrets',
] as const;

/**
 * One of the things that a deployment must settle.
 *
 * @public
 */
export type Concern = (typeof concerns)[number];
