import { PullRequestHost } from '../PullRequestHost';
import { PullRequestStatus } from '../PullRequests';

/**
 * What somebody says who looked at a pull request.
 *
 * @public
 */
export type Verdict = Exclude<PullRequestStatus['review'], 'none'>;

/**
 * What a build or a test tells of a commit.
 *
 * @public
 */
export type CheckOutcome = Exclude<PullRequestStatus['checks'], 'none'>;

/**
 * A file of a branch, seen without the code under test.
 *
 * @public
 */
export interface SeenFile {
  content: Buffer;
  executable: boolean;
}

/**
 * A pull request, seen without the code under test.
 *
 * @public
 */
export interface SeenPullRequest {
  number: number;
  title: string;
  body: string;
  draft: boolean;
  state: string;
  labels: string[];
  reviewers: string[];
  assignees: string[];
}

/**
 * A repository with one commit on `main`, and what people do to it beside the
 * code under test. Each host under test brings one.
 */
export interface TestRepository {
  /** Why no file can be made executable there, if so. */
  neverExecutable?: string;
  /** Why every commit is the account's own, whoever its author, if so. */
  neverAttributed?: string;
  /** The repository as the portal reaches it; a new one for each run. */
  host(signal?: AbortSignal): PullRequestHost;
  /** A person's commit; `undefined` deletes a file. */
  commit(
    branch: string,
    files: Record<string, string | undefined>,
    options?: { startFrom?: string; message?: string },
  ): Promise<void>;
  /** A branch that is where `main` is. */
  createBranch(branch: string): Promise<void>;
  readBranch(branch: string): Promise<Record<string, SeenFile>>;
  /** Messages of a branch's commits that are not on `main`, newest first. */
  messages(branch: string): Promise<string[]>;
  /** Ids of all commits of a branch, newest first. */
  commitIds(branch: string): Promise<string[]>;
  /** Authors of those commits, as in `Ada <ada@example.com>`. */
  authors(branch: string): Promise<string[]>;
  pullRequests(): Promise<SeenPullRequest[]>;
  /** Whose account the portal acts with: the author of its pull requests. */
  account: string;
  /** People of the host who can be asked to review, or be assigned. */
  people: string[];
  /** Labels that the repository has, if the host has labels. */
  labels: string[];
  /** A person takes off all labels, reviewers and assignees. */
  clearTriage(number: number): Promise<void>;
  /** One of these people looked at the newest commit. */
  review(number: number, verdict: Verdict): Promise<void>;
  /** Something that builds or tests tells about the newest commit. */
  reportCheck(branch: string, outcome: CheckOutcome): Promise<void>;
  editPullRequest(
    number: number,
    change: { title?: string; body?: string },
  ): Promise<void>;
  /** A person says that a draft may be reviewed. */
  markReady(number: number): Promise<void>;
  /** A person merges the base branch into that of the pull request. */
  updateBranch(number: number): Promise<void>;
  closePullRequest(
    number: number,
    options?: { deleteBranch?: boolean },
  ): Promise<void>;
  merge(
    number: number,
    options: {
      method: 'merge' | 'squash';
      /** By default what the pull request says. */
      deleteBranch?: boolean;
    },
  ): Promise<void>;
}
