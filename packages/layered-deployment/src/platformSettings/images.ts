import { z } from 'zod/v4';

const registryHost = z
  .string()
  .regex(
    /^(localhost|[a-z0-9-]+(\.[a-z0-9-]+)+|[a-z0-9-]+(?=:))(:\d{1,5})?$/,
    'must be the host of a registry, such as "ghcr.io" or "docker.io"',
  );

const registryPath = z
  .string()
  .regex(
    /^(localhost|[a-z0-9-]+(\.[a-z0-9-]+)+|[a-z0-9-]+(?=:))(:\d{1,5})?(\/[a-z0-9._-]+)*$/,
    'must be a registry and a path without a scheme, such as "registry.example.com/mirror"',
  );

/** What an image's registry is replaced by. @public */
export const imageMirrorSchema = z.union([
  registryPath,
  z.record(registryHost, registryPath),
]);

/**
 * One prefix for the images of every registry, or a prefix for each registry.
 *
 * @public
 */
export type ImageMirror = z.infer<typeof imageMirrorSchema>;

/** Name of an object in Kubernetes. */
export const objectName = z
  .string()
  .max(253)
  .regex(
    /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/,
    'must be the name of a Kubernetes object',
  );

/** Where a cluster pulls images from. @public */
export const imagesSchema = z.strictObject({
  mirror: imageMirrorSchema
    .optional()
    .describe(
      'Registry and path that replace the registry of every image: one for all, or one for each registry. Images that the platform declares itself stay where they are.',
    ),
  pullSecrets: z
    .array(objectName)
    .default([])
    .describe(
      'Secrets of the namespace with the credentials of the registry, for every pod.',
    ),
});
