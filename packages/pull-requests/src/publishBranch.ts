import { setTimeout as sleep } from 'node:timers/promises';
import { ConflictError } from '@backstage/errors';
import { withTrailers } from './commitTrailers';
import { GeneratedFile } from './GeneratedFile';
import { BranchPlan, planBranch } from './planBranch';
import { CommitAuthor, PullRequestHost } from './PullRequestHost';
import { refusedCommit } from './refusedCommit';

const MAX_ATTEMPTS = 5;
const MAX_TIP_READS = 4;
const TIP_READ_DELAY_MS = 250;

/**
 * Brings the branch up to date with at most one commit. After a failed commit
 * the branch is read again: an answer that got lost, or somebody who was
 * faster, shows as a branch that moved, and then the plan is made anew.
 */
export async function publishBranch(
  host: PullRequestHost,
  options: {
    branch: string;
    baseBranch: string;
    files: GeneratedFile[];
    commitMessage: string;
    author?: CommitAuthor;
    coAuthor?: CommitAuthor;
  },
  firstPlan: BranchPlan,
): Promise<{ plan: BranchPlan; committed: boolean }> {
  const { branch, baseBranch, author } = options;
  let plan = firstPlan;
  // What moved the branch may have been our commit, whose answer got lost.
  let maybeCommitted = false;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    if (!plan.changes.length) {
      return { plan, committed: maybeCommitted };
    }
    try {
      await host.commitChanges({
        branch,
        startFrom: plan.tip === undefined ? baseBranch : undefined,
        message: withTrailers(options, plan),
        author,
        changes: plan.changes,
      });
      return { plan, committed: true };
    } catch (error) {
      // Even a refusal: Gitea says "forbidden" to the slower of two pushes.
      if (!(await hasMoved(host, branch, plan.tip))) {
        throw refusedCommit(error);
      }
      maybeCommitted = true;
      plan = await planBranch(host, options);
    }
  }
  throw new ConflictError(
    `The branch ${branch} of ${host.repositoryUrl} keeps changing while it is written. Run again when it is quiet.`,
  );
}

/** A host may take a moment to show what it has just accepted. */
async function hasMoved(
  host: PullRequestHost,
  branch: string,
  tip: string | undefined,
): Promise<boolean> {
  for (let read = 0; read < MAX_TIP_READS; read++) {
    if ((await host.findBranch(branch)) !== tip) {
      return true;
    }
    await sleep(TIP_READ_DELAY_MS);
  }
  return false;
}
