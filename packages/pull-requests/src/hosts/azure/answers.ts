import { z } from 'zod/v4';

/** The parts of Azure DevOps' answers that are used; anything else may change. */
export const refsAnswer = z.object({
  value: z.array(z.object({ name: z.string(), objectId: z.string() })),
});

export const diffAnswer = z.object({ commonCommit: z.string() });

export const commitsAnswer = z.object({
  value: z.array(z.object({ commitId: z.string() })),
});

export const commitAnswer = z.object({
  commitId: z.string(),
  treeId: z.string(),
  parents: z.array(z.string()).nullish(),
  comment: z.string(),
});

export type CommitAnswer = z.infer<typeof commitAnswer>;

export const treeAnswer = z.object({
  treeEntries: z.array(
    z.object({
      relativePath: z.string(),
      mode: z.string(),
      objectId: z.string(),
    }),
  ),
});

export const pushAnswer = z.object({
  commits: z.tuple([z.object({ commitId: z.string() })]),
});

export const pullRequestAnswer = z.object({
  pullRequestId: z.number(),
  title: z.string(),
  description: z.string().nullish(),
  isDraft: z.boolean().nullish(),
  status: z.enum(['active', 'abandoned', 'completed']),
  /** Only there if the branch is in a fork. */
  forkSource: z.unknown().optional(),
});

export type PullRequestAnswer = z.infer<typeof pullRequestAnswer>;

export const pullRequestsAnswer = z.object({
  value: z.array(pullRequestAnswer),
});
