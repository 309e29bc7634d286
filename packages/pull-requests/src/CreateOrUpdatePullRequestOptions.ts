import { WhenClosed } from './findSettled';
import { GeneratedFile } from './GeneratedFile';
import { CommitAuthor, PullRequestHost } from './PullRequestHost';
import { PullRequestTriage } from './PullRequests';

/**
 * What `createOrUpdatePullRequest` shall bring about.
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
   * Named at the end of the commit's message instead of as its author: for
   * hosts with rules for authors or signatures.
   */
  coAuthor?: CommitAuthor;
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
