import { cleanAuthor } from './cleanAuthor';
import { CreateOrUpdatePullRequestOptions } from './CreateOrUpdatePullRequestOptions';
import { KeptFile } from './GeneratedFile';
import { planRequest } from './planRequest';
import { publishBranch } from './publishBranch';
import { publishPullRequest } from './publishPullRequest';
import { PullRequest, PullRequestTriage } from './PullRequests';

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
  /** Triage that was asked for, of kinds that the host does not have. */
  leftOut: Partial<PullRequestTriage>;
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
  const first = await planRequest(options);
  const { settled, triage, leftOut } = first;
  if (settled) {
    return { ...settled, changed: false, kept: first.plan.kept, leftOut };
  }
  const { plan, committed } = await publishBranch(
    host,
    {
      branch,
      baseBranch,
      files: options.files,
      commitMessage: options.commitMessage ?? title,
      author: cleanAuthor(options.author),
      coAuthor: cleanAuthor(options.coAuthor),
    },
    first.plan,
  );
  const { pullRequest, opened } = await publishPullRequest(host, {
    branch,
    baseBranch,
    text: { title, body, draft },
    kept: plan.kept,
    triage,
  });
  const changed = committed || opened;
  return { pullRequest, changed, kept: plan.kept, leftOut };
}
