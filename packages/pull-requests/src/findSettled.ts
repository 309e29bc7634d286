import { ConflictError } from '@backstage/errors';
import { BranchPlan } from './planBranch';
import { PullRequestHost } from './PullRequestHost';
import { PullRequest } from './PullRequests';

/**
 * Tells whether there is nothing left to propose, and the closed pull request
 * that settled it, if any. Undefined means that there is work to do.
 *
 * A branch that stayed behind after its pull request was merged by squash or
 * rebase cannot carry another one: its commits would be proposed twice.
 */
export async function findSettled(
  host: PullRequestHost,
  options: { branch: string; baseBranch: string },
  plan: BranchPlan,
): Promise<{ pullRequest?: PullRequest } | undefined> {
  const { branch, baseBranch } = options;
  const find = (state: 'open' | 'closed') =>
    host.pullRequests.find({ branch, baseBranch, state });

  const hasCommits = plan.commits.length > 0;
  const proposesNothing =
    plan.changes.length === 0 && (!hasCommits || plan.sameAsBase);
  if (!hasCommits && !proposesNothing) {
    return undefined;
  }
  if (hasCommits && (await find('open')).length > 0) {
    return undefined;
  }
  const [closed] = await find('closed');
  if (proposesNothing || (closed?.state === 'merged' && plan.sameAsBase)) {
    return { pullRequest: closed };
  }
  if (closed?.state === 'merged') {
    throw new ConflictError(
      `The branch ${branch} is what the merged pull request ${closed.url} left behind. Delete the branch on the host and run again.`,
    );
  }
  return undefined;
}
