import { z } from 'zod/v4';

/** The parts of Bitbucket's answers that are used; anything else may change. */
export const branchAnswer = z.object({
  id: z.string(),
  latestCommit: z.string(),
});

export const commitAnswer = z.object({
  id: z.string(),
  parents: z.array(z.object({ id: z.string() })).nullish(),
  message: z.string().nullish(),
});

export const repositoryAnswer = z.object({ id: z.number() });

export const userAnswer = z.object({
  name: z.string(),
  displayName: z.string().nullish(),
  emailAddress: z.string().nullish(),
});

export const defaultReviewersAnswer = z.array(
  z.object({ name: z.string(), active: z.boolean().nullish() }),
);

const refAnswer = z.object({
  id: z.string(),
  latestCommit: z.string(),
  repository: z.object({ id: z.number() }),
});

const participantsAnswer = z
  .array(
    z.object({
      user: z.object({ name: z.string(), active: z.boolean().nullish() }),
      status: z.string().nullish(),
    }),
  )
  .nullish();

export const pullRequestAnswer = z.object({
  id: z.number(),
  version: z.number(),
  title: z.string(),
  description: z.string().nullish(),
  /** Not there before version 8.18. */
  draft: z.boolean().nullish(),
  state: z.string(),
  author: z.object({ user: z.object({ name: z.string() }) }).nullish(),
  fromRef: refAnswer,
  toRef: refAnswer,
  reviewers: participantsAnswer,
  /** Others who had a say. */
  participants: participantsAnswer,
  links: z.object({
    self: z.tuple([z.object({ href: z.url({ protocol: /^https?$/ }) })]),
  }),
});

export type PullRequestAnswer = z.infer<typeof pullRequestAnswer>;

/** How many builds of a commit ended in which way. */
export const buildsAnswer = z.object({
  failed: z.number().nullish(),
  cancelled: z.number().nullish(),
  inProgress: z.number().nullish(),
  successful: z.number().nullish(),
});
