import { z } from 'zod/v4';

/** The parts of Bitbucket's answers that are used; anything else may change. */
export const branchAnswer = z.object({
  target: z.object({ hash: z.string() }),
});

export const mergeBaseAnswer = z.object({ hash: z.string() });

export const commitAnswer = z.object({
  hash: z.string(),
  message: z.string(),
  parents: z.array(z.object({ hash: z.string() })),
});

export const treeEntryAnswer = z.object({
  /** From the root of the repository. */
  path: z.string(),
  type: z.enum(['commit_file', 'commit_directory']),
  attributes: z.array(z.string()).nullish(),
});

const accountAnswer = z.object({ uuid: z.string() });

export const membershipAnswer = z.object({
  user: accountAnswer.extend({ nickname: z.string().nullish() }),
});

export const defaultReviewerAnswer = z.object({ user: accountAnswer });

const endpointAnswer = z.object({
  commit: z.object({ hash: z.string() }).nullish(),
  /** None of a fork that was deleted. */
  repository: z.object({ full_name: z.string() }).nullish(),
});

export const participantAnswer = z.object({
  approved: z.boolean().nullish(),
  state: z.string().nullish(),
});

export const pullRequestAnswer = z.object({
  id: z.number(),
  title: z.string(),
  summary: z.object({ raw: z.string().nullish() }).nullish(),
  draft: z.boolean().nullish(),
  close_source_branch: z.boolean().nullish(),
  /** `SUPERSEDED` if another one brought the same commits. */
  state: z.enum(['OPEN', 'MERGED', 'DECLINED', 'SUPERSEDED']),
  author: accountAnswer.nullish(),
  source: endpointAnswer,
  destination: endpointAnswer,
  links: z.object({
    html: z.object({ href: z.url({ protocol: /^https?$/ }) }),
  }),
  /** Only where one is asked for by its number, as the next one. */
  reviewers: z.array(accountAnswer).nullish(),
  participants: z.array(participantAnswer).nullish(),
});

export type PullRequestAnswer = z.infer<typeof pullRequestAnswer>;

export const commitStatusAnswer = z.object({ state: z.string() });
