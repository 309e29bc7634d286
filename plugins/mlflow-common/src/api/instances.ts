import { z } from 'zod/v4';

/**
 * What the portal found at an instance's address.
 *
 * `not-created`: nothing answers yet at an address that a platform's pattern
 * gave, which is normal until the deployment has been rolled out.
 * `no-credentials`: the server asks for a login and none has been put into the
 * credentials directory yet. Both are steps on the way, not faults.
 *
 * @public
 */
export const instanceStateSchema = z.enum([
  'healthy',
  'degraded',
  'database-down',
  'auth-required',
  'forbidden',
  'host-rejected',
  'not-mlflow',
  'unreachable',
  'not-created',
  'no-credentials',
]);

/**
 * What the portal found at an instance's address.
 *
 * @public
 */
export type InstanceState = z.infer<typeof instanceStateSchema>;

/**
 * Whether a read through the server reached the object store.
 *
 * @public
 */
export const storageStateSchema = z.enum(['proven', 'not-proven']);

/**
 * Whether a read through the server reached the object store.
 *
 * @public
 */
export type StorageState = z.infer<typeof storageStateSchema>;

/**
 * The certificate that a server showed to the portal.
 *
 * @public
 */
export const instanceCertificateSchema = z.object({
  /** Until when it is valid, ISO 8601. */
  validTo: z.string(),
  /** Who issued it, as it says itself. */
  issuer: z.string().optional(),
  /** Whether the portal's backend trusts it for this host. */
  trusted: z.boolean(),
});

/**
 * The certificate that a server showed to the portal.
 *
 * @public
 */
export type InstanceCertificate = z.infer<typeof instanceCertificateSchema>;

/**
 * Everything the portal says about one instance.
 *
 * @public
 */
export const instanceStatusSchema = z.object({
  /** Name of the instance, e.g. `fraud-dev`. */
  instance: z.string(),
  /** Environment of the instance, where a platform made it. */
  environment: z.string().optional(),
  /** Address for people and clients, without credentials. */
  address: z.string(),
  state: instanceStateSchema,
  /** Version of MLflow, where it could be read. */
  version: z.string().optional(),
  /** Lowest version without a known serious vulnerability, when this one is below it. */
  securityFloor: z.string().optional(),
  /** Newest version that the portal's generator can roll out, when this one is below it. */
  newerVersion: z.string().optional(),
  storage: storageStateSchema,
  /** The certificate that the address showed, where it is one of https. */
  certificate: instanceCertificateSchema.optional(),
  /** How people and programs prove who they are. */
  authentication: z.enum(['mlflow-basic-auth', 'none', 'unknown']),
  /** Where the team finds its login: a sentence from the configuration. */
  loginHint: z.string().optional(),
  /** When the portal looked, ISO 8601. */
  checkedAt: z.string(),
});

/**
 * Everything the portal says about one instance.
 *
 * @public
 */
export type InstanceStatus = z.infer<typeof instanceStatusSchema>;

/**
 * Answer of `GET /entities/:kind/:namespace/:name/instances`.
 *
 * @public
 */
export const instancesResponseSchema = z.object({
  items: z.array(instanceStatusSchema),
});

/**
 * The instances of an entity.
 *
 * @public
 */
export type InstancesResponse = z.infer<typeof instancesResponseSchema>;
