import { z } from 'zod/v4';

const page = {
  per_page: z.coerce.number().int().min(1).max(100).optional(),
  page: z.coerce.number().int().min(1).optional(),
};
const file = { file_path: z.string().min(1) };
const content = {
  content: z.string(),
  encoding: z.enum(['text', 'base64']).optional(),
};
const last = { last_commit_id: z.string().optional() };

/**
 * What GitLab's documentation lists for each call that is made here; nothing
 * else is taken.
 *
 * @see https://docs.gitlab.com/api/commits/
 * @see https://docs.gitlab.com/api/merge_requests/
 * @see https://docs.gitlab.com/api/merge_request_approvals/
 * @see https://docs.gitlab.com/api/users/
 */
export const documented = {
  none: z.strictObject({}),
  page: z.strictObject(page),
  users: z.strictObject({ username: z.string().min(1) }),
  file: z.strictObject({ ref: z.string().min(1) }),
  tree: z.strictObject({
    ref: z.string().optional(),
    path: z.string().min(1).optional(),
    ...page,
  }),
  mergeBase: z.strictObject({ refs: z.array(z.string()).min(2) }),
  commits: z.strictObject({
    ref_name: z.string().optional(),
    order: z.enum(['default', 'topo']).optional(),
    ...page,
  }),
  newCommit: z.strictObject({
    branch: z.string().min(1),
    commit_message: z.string().min(1),
    start_sha: z.hex().optional(),
    author_name: z.string().min(1).optional(),
    author_email: z.string().min(1).optional(),
    actions: z
      .array(
        z.discriminatedUnion('action', [
          z.strictObject({
            action: z.literal('create'),
            ...file,
            ...content,
          }),
          z.strictObject({
            action: z.literal('update'),
            ...file,
            ...content,
            ...last,
          }),
          z.strictObject({ action: z.literal('delete'), ...file, ...last }),
          z.strictObject({
            action: z.literal('chmod'),
            ...file,
            execute_filemode: z.boolean(),
          }),
        ]),
      )
      .min(1),
  }),
  mergeRequests: z.strictObject({
    source_branch: z.string().optional(),
    target_branch: z.string().optional(),
    state: z.enum(['opened', 'closed', 'locked', 'merged', 'all']).optional(),
    order_by: z.enum(['created_at', 'updated_at', 'title']).optional(),
    sort: z.enum(['asc', 'desc']).optional(),
    ...page,
  }),
  newMergeRequest: z.strictObject({
    source_branch: z.string().min(1),
    target_branch: z.string().min(1),
    title: z.string().min(1).max(255),
    description: z.string().max(1_048_576).optional(),
    remove_source_branch: z.boolean().optional(),
  }),
  mergeRequest: z.strictObject({
    title: z.string().min(1).max(255).optional(),
    description: z.string().max(1_048_576).optional(),
    state_event: z.enum(['close', 'reopen']).optional(),
    add_labels: z.string().min(1).optional(),
    reviewer_ids: z.array(z.number().int()).optional(),
    assignee_ids: z.array(z.number().int()).optional(),
  }),
};

export type NewCommit = z.infer<typeof documented.newCommit>;
