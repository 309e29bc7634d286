import { z } from 'zod/v4';

/**
 * Why a deployment cannot be told.
 *
 * @public
 */
export const deploymentProblemSchema = z.enum([
  /** The entity does not come from a folder that the generator wrote. */
  'not-generated',
  /** The platform that it was made for is not in the configuration. */
  'unknown-platform',
  /** Its deployment.yaml is not on the base branch any more. */
  'file-gone',
  /** Its deployment.yaml is not as the generator writes it. */
  'unreadable',
  /** The platform's Git host is not set up to be asked. */
  'not-configured',
  /** The Git host does not accept the portal's account. */
  'no-access',
  /** The Git host did not answer, or asks for fewer questions. */
  'no-answer',
]);

/**
 * Why a deployment cannot be told, in one word.
 *
 * @public
 */
export type DeploymentProblem = z.infer<typeof deploymentProblemSchema>;

/**
 * One environment of a deployment, as the base branch has it.
 *
 * @public
 */
export const deployedEnvironmentSchema = z.object({
  environment: z.string(),
  /** Name of its instance, e.g. `risk-dev`. */
  instance: z.string(),
  namespace: z.string(),
  /** Public host, if it has one. */
  host: z.string().optional(),
  /** Address for clients in the same cluster, e.g. `http://mlflow-risk.mlflow-risk-dev.svc:80`. */
  inClusterAddress: z.string(),
  /** Release of the chart that Argo CD is told to install, where it is known. */
  chartRelease: z.string().optional(),
  /** Image with its tag, where it is known. */
  image: z.string().optional(),
  /** Where runs and models are kept, e.g. `postgresql` or `sqlite`. */
  database: z.string().optional(),
  /** Where artifacts are kept, e.g. `azure-blob`, `s3`, `gcs` or `directory`. */
  artifactStore: z.string().optional(),
  /** What people have not filled in yet; nothing is deployed until then. */
  missingFacts: z.array(
    z.object({
      /** Path inside of the file, e.g. `identity.clientId`. */
      fact: z.string(),
      description: z.string(),
      /** Prints the fact, once it exists. */
      command: z.string(),
    }),
  ),
  /** The facts.yaml to fill them in, for a browser. */
  factsUrl: z.string(),
});

/**
 * One environment of a deployment, as the base branch has it.
 *
 * @public
 */
export type DeployedEnvironment = z.infer<typeof deployedEnvironmentSchema>;

/**
 * A deployment as the base branch of its platform's repository has it.
 *
 * @public
 */
export const deploymentSchema = z.object({
  platform: z.object({ name: z.string(), title: z.string() }),
  product: z.object({ id: z.string(), title: z.string() }),
  /**
   * What the team answered, as the form of the software template holds it:
   * submitted as it is, it changes nothing.
   */
  form: z.looseObject({ name: z.string(), owner: z.string() }),
  /** Version of the generator that wrote the files. */
  generatorVersion: z.string(),
  /** Its deployment.yaml, for a browser. */
  url: z.string(),
  /** Concern and the title of the layer that answers it. */
  layers: z.array(z.object({ concern: z.string(), title: z.string() })),
  /** Empty where the answers do not fit the platform any more. */
  environments: z.array(deployedEnvironmentSchema),
  /** What the platform gives a new server today, while it offers the product. */
  standard: z
    .object({ chartRelease: z.string(), imageTag: z.string() })
    .optional(),
  /** What has to change before the files can be made again. */
  problems: z.array(z.object({ field: z.string(), message: z.string() })),
});

/**
 * A deployment as the base branch of its platform's repository has it.
 *
 * @public
 */
export type DeploymentSummary = z.infer<typeof deploymentSchema>;

/**
 * Answer of `GET /entities/:kind/:namespace/:name/deployment`.
 *
 * @public
 */
export const deploymentResponseSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('known'),
    deployment: deploymentSchema,
    /** When the Git host was asked, ISO 8601. */
    readAt: z.string(),
    /** A newer read failed, so that this is older than it should be. */
    stale: z.boolean(),
  }),
  z.object({
    state: z.literal('unknown'),
    reason: deploymentProblemSchema,
    /** What exactly is wrong, where there is more to say. */
    message: z.string().optional(),
  }),
]);

/**
 * What an entity was deployed from, or why that cannot be told.
 *
 * @public
 */
export type DeploymentResponse = z.infer<typeof deploymentResponseSchema>;
