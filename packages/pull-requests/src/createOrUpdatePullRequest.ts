import { assertTarget } from './assertTarget';
import { findSettled } from './findSettled';
import { GeneratedFile, KeptFile } from './GeneratedFile';
import { planBranch } from './planBranch';
import { publishBranch } from './publishBranch';
import { publishPullRequest } from './publishPullRequest';
import { PullRequestHost } from './PullRequestHost';
import { PullRequest } from './PullRequests';

/**
 * What {@link createOrUpdatePullRequest} shall bring about.
 *
 * @public
 */
export interface CreateOrUpdatePullRequestOptions {
  host: PullRequestHost;
  /** The same for the same request: running again finds its work by it. */
  branch: string;
  baseBranch: string;
  title: string;
  /** Markdown. It becomes our part of the body; people write around it. */
  body: string;
  draft?: boolean;
  /** Title of the pull request by default. */
  commitMessage?: string;
  files: GeneratedFile[];
}

/**
 * What {@link createOrUpdatePullRequest} brought about.
 *
 * @public
 */
export interface CreateOrUpdatePullRequestResult {
  /**
   * The open pull request. If there was nothing to propose, the newest closed
   * or merged one of this branch, if any.
   */
  pullRequest?: PullRequest;
  /** Whether a commit was added or a pull request was opened. */
  changed: boolean;
  /** Generated files that a person changed on the branch. */
  kept: KeptFile[];
}

/**
 * Brings generated files into a repository as a pull request, and can be run
 * again at any time: it adds at most one commit on top of the branch, never
 * moves or rewrites it otherwise, leaves what people changed, finishes what an
 * interrupted run left half-done, and does nothing if nothing is to be done.
 *
 * @public
 */
export async function createOrUpdatePullRequest(
  options: CreateOrUpdatePullRequestOptions,
): Promise<CreateOrUpdatePullRequestResult> {
  const { host, branch, baseBranch, title, body, draft = false } = options;
  const target = { branch, baseBranch, files: options.files };
  assertTarget(target);

  const firstPlan = await planBranch(host, target);
  const settled = await findSettled(host, target, firstPlan);
  if (settled) {
    return { ...settled, changed: false, kept: firstPlan.kept };
  }
  const { plan, committed } = await publishBranch(
    host,
    { ...target, commitMessage: options.commitMessage ?? title },
    firstPlan,
  );
  const { pullRequest, opened } = await publishPullRequest(host, {
    branch,
    baseBranch,
    text: { title, body, draft },
    kept: plan.kept,
  });
  return { pullRequest, changed: committed || opened, kept: plan.kept };
}
