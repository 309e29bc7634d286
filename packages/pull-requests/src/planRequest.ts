import { assertTarget } from './assertTarget';
import { assertTitle } from './assertTitle';
import { CreateOrUpdatePullRequestOptions } from './CreateOrUpdatePullRequestOptions';
import { findSettled } from './findSettled';
import { onlyKinds } from './missingTriage';
import { BranchPlan, planBranch } from './planBranch';
import { PullRequest, PullRequestTriage } from './PullRequests';

/** What is to be done about a request. */
export interface RequestPlan {
  plan: BranchPlan;
  /** If nothing is to be done: what settled it. */
  settled?: { pullRequest?: PullRequest };
  /** What was asked for, of the kinds that the host has, and of the others. */
  triage: Partial<PullRequestTriage>;
  leftOut: Partial<PullRequestTriage>;
}

/** Reads what the host has, and plans the request. Writes nothing. */
export async function planRequest(
  options: CreateOrUpdatePullRequestOptions,
): Promise<RequestPlan> {
  const { host, branch, baseBranch, title, files } = options;
  const { whenClosed = 'fail' } = options;
  assertTarget(options);
  assertTitle(title, host.pullRequests.maxTitleLength);
  const hasKind = (kind: keyof PullRequestTriage) =>
    host.pullRequests.triage.includes(kind);

  const plan = await planBranch(host, { branch, baseBranch, files });
  return {
    plan,
    settled: await findSettled(host, { branch, baseBranch, whenClosed }, plan),
    triage: onlyKinds(options.triage ?? {}, hasKind),
    leftOut: onlyKinds(options.triage ?? {}, kind => !hasKind(kind)),
  };
}
