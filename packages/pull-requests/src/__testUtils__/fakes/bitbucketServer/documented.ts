import { z } from 'zod/v4';

const page = {
  limit: z.coerce.number().int().min(1).optional(),
  start: z.coerce.number().int().min(0).optional(),
};
const reviewers = z
  .array(z.strictObject({ user: z.strictObject({ name: z.string() }) }))
  .optional();
const ref = z.strictObject({ id: z.string().startsWith('refs/heads/') });
const text = {
  title: z.string().min(1).max(255).optional(),
  description: z.string().max(32_768).optional(),
  draft: z.boolean().optional(),
  reviewers,
};

/**
 * What Bitbucket's documentation lists for each call that is made here;
 * nothing else is taken.
 *
 * @see https://developer.atlassian.com/server/bitbucket/rest/
 */
export const documented = {
  none: z.strictObject({}),
  branches: z.strictObject({
    filterText: z.string().optional(),
    boostMatches: z.enum(['true', 'false']).optional(),
    ...page,
  }),
  commits: z.strictObject({
    since: z.string().optional(),
    until: z.string().optional(),
    ...page,
  }),
  mergeBase: z.strictObject({ otherCommitId: z.string() }),
  raw: z.strictObject({ at: z.string() }),
  users: z.strictObject({ filter: z.string().optional(), ...page }),
  pullRequests: z.strictObject({
    at: z.string().startsWith('refs/heads/').optional(),
    direction: z.enum(['INCOMING', 'OUTGOING']).optional(),
    state: z.enum(['OPEN', 'DECLINED', 'MERGED', 'ALL']).optional(),
    order: z.enum(['NEWEST', 'OLDEST']).optional(),
    ...page,
  }),
  defaultReviewers: z.strictObject({
    sourceRepoId: z.coerce.number().int(),
    targetRepoId: z.coerce.number().int(),
    sourceRefId: z.string().startsWith('refs/heads/'),
    targetRefId: z.string().startsWith('refs/heads/'),
  }),
  newPullRequest: z.strictObject({
    ...text,
    title: z.string().min(1).max(255),
    fromRef: ref,
    toRef: ref,
  }),
  pullRequest: z.strictObject({ ...text, version: z.number().int() }),
  decline: z.strictObject({ version: z.coerce.number().int() }),
  declineBody: z.strictObject({ comment: z.string().optional() }),
};
