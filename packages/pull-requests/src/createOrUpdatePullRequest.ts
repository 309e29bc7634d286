import { assertTarget } from './assertTarget';
import { findSettled, WhenClosed } from './findSettled';
import { GeneratedFile, KeptFile } from './GeneratedFile';
import { onlyKinds } from './missingTriage';
import { planBranch } from './planBranch';
import { publishBranch } from './publishBranch';
import { publishPullRequest } from './publishPullRequest';
import { CommitAuthor, PullRequestHost } from './PullRequestHost';
import { PullRequest, PullRequestTriage } from './PullRequests';

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
  /**
   * Added once and then left to people: what somebody removes from the pull
   * request stays removed.
   */
  triage?: Partial<PullRequestTriage>;
  /** Whose work the commit is; the account that makes it by default. */
  author?: CommitAuthor;
  /**
   * If the last pull request of the branch was closed without being merged:
   * `fail` with a `ConflictError` that names it, which is the default, or
   * `open-new`.
   */
  whenClosed?: WhenClosed;
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
  const { triage = {}, author, whenClosed = 'fail' } = options;
  const target = { branch, baseBranch, files: options.files };
  assertTarget(target);

  const hasKind = (kind: keyof PullRequestTriage) =>
    host.pullRequests.triage.includes(kind);
  const leftOut = onlyKinds(triage, kind => !hasKind(kind));
  const firstPlan = await planBranch(host, target);
  const settled = await findSettled(host, { ...target, whenClosed }, firstPlan);
  if (settled) {
    return { ...settled, changed: false, kept: firstPlan.kept, leftOut };
  }
  const { plan, committed } = await publishBranch(
    host,
    { ...target, commitMessage: options.commitMessage ?? title, author },
    firstPlan,
  );
  const { pullRequest, opened } = await publishPullRequest(host, {
    branch,
    baseBranch,
    text: { title, body, draft },
    kept: plan.kept,
    triage: onlyKinds(triage, hasKind),
  });
  const changed = committed || opened;
  return { pullRequest, changed, kept: plan.kept, leftOut };
}
