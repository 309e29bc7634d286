import { z } from 'zod/v4';

const chartName = z
  .string()
  .min(1)
  .optional()
  .describe("Name of the chart, if it is not the owner's name for it.");

const folder = z
  .string()
  .regex(
    /^[A-Za-z0-9._{}-]+(\/[A-Za-z0-9._{}-]+)*$/,
    'must be a folder of the repository without a leading slash, such as "charts/mlflow-{release}"',
  )
  .refine(path => !path.split('/').some(part => /^\.\.?$/.test(part)), {
    message: 'must not leave the repository',
  })
  .refine(path => path.includes('{release}'), {
    message: 'must hold {release}: each environment pins a release of its own',
  });

/** A platform's own copy of a product's chart. @public */
export const chartMirrorSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('repository').describe('A Helm repository.'),
    repository: z
      .url({ protocol: /^https?$/ })
      .describe('Address of the folder that holds index.yaml.'),
    name: chartName,
  }),
  z.strictObject({
    kind: z.literal('oci').describe('An OCI registry.'),
    repository: z
      .string()
      .regex(
        /^[a-z0-9.-]+(:\d{1,5})?(\/[a-z0-9._-]+)*$/,
        'must be a registry and a path without a scheme, such as "registry.example.com/charts"',
      )
      .describe('Registry and path below which the chart lies.'),
    name: chartName,
  }),
  z.strictObject({
    kind: z
      .literal('copy')
      .describe(
        'A copy in the repository of the deployments, for clusters that reach nothing else.',
      ),
    path: folder.describe(
      'Folder of the unpacked chart, its dependencies included.',
    ),
  }),
]);

/**
 * A platform's own copy of a product's chart: in a Helm repository, in an OCI
 * registry, or unpacked in the repository of the deployments.
 *
 * @public
 */
export type ChartMirror = z.infer<typeof chartMirrorSchema>;
