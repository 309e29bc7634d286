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
  'application',
  'workspaces',
  'dns',
  'certificate',
  'authentication',
  'route',
  'monitoring',
  'backup',
  'upkeep',
  'provisioning',
  'network',
  'secrets',
] as const;

/**
 * One of the things that a deployment must settle.
 *
 * @public
 */
export type Concern = (typeof concerns)[number];

/**
 * What a platform chooses layers for. The layer of `application`, what only one
 * product needs, comes with the product.
 *
 * @public
 */
export const platformConcerns = concerns.filter(
  concern => concern !== 'application',
);
