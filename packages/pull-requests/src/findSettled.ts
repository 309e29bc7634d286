import { ConflictError } from '@backstage/errors';
import { BranchPlan } from './planBranch';
import { PullRequestHost } from './PullRequestHost';
import { PullRequest, PullRequestBranches } from './PullRequests';

/**
 * What to do about a pull request that somebody closed without merging it.
 *
 * @public
 */
export type WhenClosed = 'fail' | 'open-new';

/**
 * Tells whether there is nothing left to propose, and the closed pull request
 * that settled it, if any. Undefined means that there is work to do.
 *
 * A branch that stayed behind after its pull request was merged by squash or
 * rebase cannot carry another one: its commits would be proposed twice. And
 * what a reviewer closed is a decision that no run overrides unasked.
 */
export async function findSettled(
  host: PullRequestHost,
  options: PullRequestBranches & { whenClosed: WhenClosed },
  plan: BranchPlan,
): Promise<{ pullRequest?: PullRequest } | undefined> {
  const { branch, baseBranch, whenClosed } = options;
  const find = (state: 'open' | 'closed') =>
    host.pullRequests.find({ branch, baseBranch, state });

  const hasCommits = plan.commits.length > 0;
  const proposesNothing =
    plan.changes.length === 0 && (!hasCommits || plan.sameAsBase);
  if (hasCommits && (await find('open')).length > 0) {
    return undefined;
  }
  const [closed] = await find('closed');
  if (proposesNothing || (closed?.state === 'merged' && plan.sameAsBase)) {
    return { pullRequest: closed };
  }
  if (closed?.state === 'merged' && hasCommits) {
    throw new ConflictError(
      `The branch ${branch} is what the merged pull request ${closed.url} left behind. Delete the branch on the host and run again; to spare the next ones that, let the host delete branches after a merge.`,
    );
  }
  if (closed?.state === 'closed' && whenClosed === 'fail') {
    // Some hosts keep a pull request open whose branch was deleted.
    if (hasCommits || (await find('open')).length === 0) {
      throw new ConflictError(
        `The pull request ${closed.url} was closed without being merged. Reopen it on the host and run again, or ask for a new one: choose so in the form, or set whenClosed to open-new.`,
      );
    }
  }
  return undefined;
}
