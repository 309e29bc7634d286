import { z } from 'zod/v4';

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

export const mergeRequestAnswer = z.object({
  iid: z.number(),
  web_url: z.url({ protocol: /^https?$/ }),
  title: z.string(),
  description: z.string().nullish(),
  /** `locked` while it is being merged. */
  state: z.enum(['opened', 'closed', 'merged', 'locked']),
  source_project_id: z.number().nullish(),
  target_project_id: z.number(),
});

export type MergeRequestAnswer = z.infer<typeof mergeRequestAnswer>;
