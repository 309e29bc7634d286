import { ConflictError } from '@backstage/errors';
import { BranchPlan } from './planBranch';
import { PullRequest, PullRequestHost } from './PullRequestHost';

/**
 * A branch that stayed behind after its pull request was merged by squash or
 * rebase cannot carry another one: its commits would be proposed twice. Gives
 * the merged pull request if nothing is left to propose, undefined if the
 * branch is no such remnant.
 */
export async function findMerged(
  host: PullRequestHost,
  options: { branch: string; baseBranch: string },
  plan: BranchPlan,
): Promise<PullRequest | undefined> {
  const { branch, baseBranch } = options;
  if (!plan.commits.length) {
    return undefined;
  }
  const [open] = await host.findPullRequests({
    branch,
    baseBranch,
    state: 'open',
  });
  if (open) {
    return undefined;
  }
  const [closed] = await host.findPullRequests({
    branch,
    baseBranch,
    state: 'closed',
  });
  if (closed?.state !== 'merged') {
    return undefined;
  }
  if (plan.sameAsBase) {
    return closed;
  }
  throw new ConflictError(
    `The branch ${branch} is what the merged pull request ${closed.url} left behind. Delete the branch on the host and run again.`,
  );
}
