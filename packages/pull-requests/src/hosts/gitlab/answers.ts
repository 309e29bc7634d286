import { z } from 'zod/v4';
import { PullRequest } from '../../PullRequests';

/** The parts of GitLab's answers that are used; anything else may change. */
export const branchAnswer = z.object({ commit: z.object({ id: z.string() }) });

export const commitAnswer = z.object({
  id: z.string(),
  parent_ids: z.array(z.string()).nullish(),
  message: z.string(),
});

export const treeEntryAnswer = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(['blob', 'tree', 'commit']),
  mode: z.string(),
});

/** `locked` while it is being merged. */
const state = z.enum(['opened', 'closed', 'merged', 'locked']);

export const mergeRequestAnswer = z.object({
  iid: z.number(),
  web_url: z.url({ protocol: /^https?$/ }),
  title: z.string(),
  description: z.string().nullish(),
  state,
  source_project_id: z.number().nullish(),
  target_project_id: z.number(),
});

export type MergeRequestAnswer = z.infer<typeof mergeRequestAnswer>;

export const userAnswer = z.object({ id: z.number(), username: z.string() });

export type UserAnswer = z.infer<typeof userAnswer>;

export const triageAnswer = z.object({
  labels: z.array(z.string()),
  reviewers: z.array(userAnswer),
  assignees: z.array(userAnswer),
});

export const statusAnswer = z.object({
  state,
  draft: z.boolean().nullish(),
  /** The pipeline of the newest commit. */
  head_pipeline: z.object({ status: z.string() }).nullish(),
});

export const approvalsAnswer = z.object({
  approved_by: z.array(z.unknown()).nullish(),
  /** Only where there are rules, which the free tier has not. */
  approvals_left: z.number().nullish(),
});

export type ApprovalsAnswer = z.infer<typeof approvalsAnswer>;

export const reviewerAnswer = z.object({ state: z.string().nullish() });

export type ReviewerAnswer = z.infer<typeof reviewerAnswer>;

export function stateOf(answer: {
  state: z.infer<typeof state>;
}): PullRequest['state'] {
  return answer.state === 'opened' || answer.state === 'locked'
    ? 'open'
    : answer.state;
}
