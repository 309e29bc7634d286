import { z } from 'zod/v4';

/** The parts of Gitea's answers that are used; anything else may change. */
export const branchAnswer = z.object({ commit: z.object({ id: z.string() }) });

export const compareAnswer = z.object({
  commits: z.array(
    z.object({
      sha: z.string(),
      parents: z.array(z.object({ sha: z.string() })).nullish(),
      commit: z.object({
        message: z.string(),
      }),
    }),
  ),
});

export const treeAnswer = z.object({
  truncated: z.boolean(),
  tree: z
    .array(
      z.object({
        path: z.string(),
        mode: z.string(),
        type: z.enum(['blob', 'tree', 'commit']),
        sha: z.string(),
      }),
    )
    .nullish(),
});

export const commitAnswer = z.object({ commit: z.object({ sha: z.string() }) });

const person = z.object({ login: z.string() });

export const peopleAnswer = z.array(person);

export const labelsAnswer = z.array(z.object({ name: z.string() }));

export const reviewAnswer = z.object({
  user: person.nullish(),
  team: z.object({ name: z.string() }).nullish(),
  state: z.string(),
  /** By whom the base branch lets approve; whoever may write by default. */
  official: z.boolean().nullish(),
  dismissed: z.boolean().nullish(),
});

export const combinedStatusAnswer = z.object({
  statuses: z.array(z.object({ status: z.string() })).nullish(),
});

export const pullRequestAnswer = z.object({
  number: z.number(),
  html_url: z.url({ protocol: /^https?$/ }),
  title: z.string(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']),
  merged: z.boolean().nullish(),
  base: z.object({ ref: z.string(), repo_id: z.number() }),
  /** `ref` changes once the branch is deleted, `label` stays its name. */
  head: z.object({ label: z.string(), repo_id: z.number(), sha: z.string() }),
  user: person.nullish(),
  assignees: z.array(person).nullish(),
});

export type PullRequestAnswer = z.infer<typeof pullRequestAnswer>;
