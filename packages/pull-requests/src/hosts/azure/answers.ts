import { z } from 'zod/v4';
import { PullRequest } from '../../PullRequests';

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

const reviewerAnswer = z.object({
  id: z.string(),
  /** By which a person signs in. */
  uniqueName: z.string().nullish(),
  vote: z.number().nullish(),
  isRequired: z.boolean().nullish(),
});

export const reviewersAnswer = z.object({ value: z.array(reviewerAnswer) });

export const labelsAnswer = z.object({
  value: z.array(z.object({ name: z.string() })),
});

export const pullRequestAnswer = z.object({
  pullRequestId: z.number(),
  title: z.string(),
  description: z.string().nullish(),
  isDraft: z.boolean().nullish(),
  status: z.enum(['active', 'abandoned', 'completed']),
  reviewers: z.array(reviewerAnswer).nullish(),
  /** The newest commit of the branch. */
  lastMergeSourceCommit: z.object({ commitId: z.string() }).nullish(),
  repository: z.object({ project: z.object({ id: z.string() }) }).nullish(),
  /** Only there if the branch is in a fork. */
  forkSource: z.unknown().optional(),
});

export type PullRequestAnswer = z.infer<typeof pullRequestAnswer>;

export const pullRequestsAnswer = z.object({
  value: z.array(pullRequestAnswer),
});

export const STATES: Record<PullRequestAnswer['status'], PullRequest['state']> =
  { active: 'open', completed: 'merged', abandoned: 'closed' };

const checkAnswer = z.object({
  id: z.number(),
  state: z.string(),
  context: z
    .object({ genre: z.string().nullish(), name: z.string().nullish() })
    .nullish(),
  /** The push that it is about, counted from 1; 0 or nothing if about all. */
  iterationId: z.number().nullish(),
});

export type CheckAnswer = z.infer<typeof checkAnswer>;

export const checksAnswer = z.object({ value: z.array(checkAnswer) });

export const iterationsAnswer = z.object({
  value: z.array(z.object({ id: z.number() })),
});

const evaluationAnswer = z.object({
  status: z.string(),
  configuration: z.object({
    isBlocking: z.boolean().nullish(),
    type: z.object({ id: z.string() }),
  }),
});

export type EvaluationAnswer = z.infer<typeof evaluationAnswer>;

export const evaluationsAnswer = z.object({ value: z.array(evaluationAnswer) });

export const teamsAnswer = z.object({
  value: z.array(z.object({ id: z.string(), name: z.string() })),
});

export const membersAnswer = z.object({
  value: z.array(
    z.object({
      identity: z.object({
        id: z.string(),
        uniqueName: z.string().nullish(),
      }),
    }),
  ),
});
