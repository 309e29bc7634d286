import { z } from 'zod/v4';

/** Largest number that every database stores in a column of this kind. */
const LARGEST_NUMBER = 2_147_483_647;

/**
 * A request that the portal recorded when it opened the pull request.
 *
 * @public
 */
export const deploymentRequestSchema = z.object({
  id: z.string(),
  entityRef: z.string(),
  platform: z.string(),
  owner: z.string(),
  environments: z.array(z.string()),
  pullRequestUrl: z.string(),
  /** Its number in the platform's repository, where the portal knows it. */
  pullRequestNumber: z.number().int().positive().max(LARGEST_NUMBER).optional(),
  requestedBy: z.string(),
  /** ISO 8601. */
  requestedAt: z.string(),
  /** ISO 8601. */
  updatedAt: z.string(),
  /** When it was first seen closed without a merge, ISO 8601. */
  closedAt: z.string().optional(),
});

/**
 * A recorded request for a server.
 *
 * @public
 */
export type DeploymentRequest = z.infer<typeof deploymentRequestSchema>;

/**
 * Body of `POST /deployments/requests`. Sent again for the same entity it
 * updates the one row.
 *
 * @public
 */
export const recordRequestBodySchema = deploymentRequestSchema.pick({
  entityRef: true,
  platform: true,
  owner: true,
  environments: true,
  pullRequestUrl: true,
  pullRequestNumber: true,
});

/**
 * What the software template tells the portal once the pull request is open.
 *
 * @public
 */
export type RecordRequestBody = z.infer<typeof recordRequestBodySchema>;

/**
 * How far the pull request of a request has come, in one word. Where several
 * would fit it is the one that decides who acts next.
 *
 * @public
 */
export const requestStateSchema = z.enum([
  'draft',
  'open',
  'approved',
  'changes-requested',
  'checks-failing',
  'merged',
  'closed',
  'unknown',
]);

/**
 * One word for how far a request has come.
 *
 * @public
 */
export type RequestState = z.infer<typeof requestStateSchema>;

/**
 * Why the state of a request is not known.
 *
 * @public
 */
export const unknownReasonSchema = z.enum([
  /** The Git host is being asked; the next answer will say. */
  'pending',
  /** The request was recorded without the number of its pull request. */
  'no-number',
  /** The platform or its Git host is not set up to be asked. */
  'not-configured',
  /** The Git host does not accept the portal's account. */
  'no-access',
  /** The Git host has no such pull request, or hides it from the portal. */
  'not-found',
  /** The Git host did not answer, or asks for fewer questions. */
  'no-answer',
]);

/**
 * Why the state of a request is not known, in one word.
 *
 * @public
 */
export type UnknownReason = z.infer<typeof unknownReasonSchema>;

/**
 * State of a request, as the Git host told it last.
 *
 * @public
 */
export const requestStatusSchema = z.object({
  state: requestStateSchema,
  /** Only of the state `unknown`. */
  reason: unknownReasonSchema.optional(),
  /** When the Git host said so, ISO 8601. Absent if it never did. */
  readAt: z.string().optional(),
  /** A newer read failed, so that this is older than it should be. */
  stale: z.boolean(),
});

/**
 * State of a request with its age.
 *
 * @public
 */
export type RequestStatus = z.infer<typeof requestStatusSchema>;

/**
 * Answer of `GET /deployments/requests/:id`.
 *
 * @public
 */
export const trackedRequestSchema = deploymentRequestSchema.extend({
  status: requestStatusSchema,
});

/**
 * A recorded request with its state.
 *
 * @public
 */
export type TrackedRequest = z.infer<typeof trackedRequestSchema>;

/**
 * Answer of `GET /deployments/requests`: those whose pull request waits for its
 * merge, or whose entity is not in the catalog yet. One that was closed without
 * a merge leaves after some days.
 *
 * @public
 */
export const requestsResponseSchema = z.object({
  items: z.array(trackedRequestSchema),
});

/**
 * Requests that are not done.
 *
 * @public
 */
export type RequestsResponse = z.infer<typeof requestsResponseSchema>;
