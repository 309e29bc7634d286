import { z } from 'zod/v4';
import { platformConcerns } from './concerns';
import { perEnvironment } from './perEnvironment';

const environmentName = z
  .string()
  .regex(
    /^[a-z]([a-z0-9-]{0,14}[a-z0-9])?$/,
    'must be a short lower-case word such as "dev" or "prod"',
  );

/**
 * What a team answers: the form, the command line and the upgrade all read
 * this one shape.
 *
 * @public
 */
export const answersSchema = z.strictObject({
  /** Name of the platform to deploy to. */
  platform: z.string().min(1),
  /** Product of the platform; its first one if left out. */
  product: z.string().min(1).optional(),
  /** Short name of the server, from which every other name is made. */
  name: z
    .string()
    .regex(
      /^[a-z]([a-z0-9-]{0,28}[a-z0-9])?$/,
      'must be 1 to 30 characters: lower-case letters, digits and dashes, starting with a letter and not ending in a dash',
    ),
  /** Entity reference of the team, such as `group:default/fraud`. */
  owner: z
    .string()
    .regex(
      /^(group|user):[a-z0-9-]{1,63}\/[A-Za-z0-9._-]{1,63}$/,
      'must be a full entity reference such as "group:default/fraud"',
    ),
  /** One sentence for the catalog. */
  description: z.string().max(200).optional(),
  environments: z
    .array(environmentName)
    .min(1, 'needs at least one environment')
    .refine(
      names => new Set(names).size === names.length,
      'must not name an environment twice',
    ),
  /** Size preset of the platform, for every environment or for each. */
  size: perEnvironment(z.string().min(1)),
  advanced: z
    .strictObject({
      /** Chart release, for every environment or for each. */
      release: perEnvironment(z.string().min(1)).optional(),
      /** Image tag among those that the product or the platform lists. */
      imageTag: perEnvironment(z.string().min(1)).optional(),
      /** Prefix of the secret keys, inside the owner's grant. */
      keyPrefix: z.string().min(1).optional(),
      /** Name of a cloud identity that exists, inside the owner's grant. */
      identity: perEnvironment(z.string().min(1)).optional(),
      /** Names of the platform's alternatives, by concern. */
      layers: z
        .partialRecord(z.enum(platformConcerns), z.string().min(1))
        .optional(),
      /** Whether the portal may move aliases on this server. */
      promotion: z.boolean().optional(),
    })
    .optional(),
  /** Rules that a person decided to break, with the reason for reviewers. */
  waivers: z
    .array(
      z.strictObject({
        rule: z.string().min(1),
        reason: z.string().min(10, 'needs a reason of at least 10 characters'),
      }),
    )
    .optional(),
  /** Plan for moving data when a name of an existing deployment changes. */
  migration: z
    .strictObject({
      plan: z.string().min(20, 'needs a plan of at least 20 characters'),
    })
    .optional(),
});

/**
 * A team's answers, after parsing.
 *
 * @public
 */
export type Answers = z.infer<typeof answersSchema>;
