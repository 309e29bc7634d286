/**
 * What a person reads of a pull request.
 *
 * @public
 */
export interface PullRequestText {
  /** Without the mark a host may put there for a draft. */
  title: string;
  /** Markdown. */
  body: string;
  draft: boolean;
}

/**
 * A pull request, whatever the host calls it.
 *
 * @public
 */
export interface PullRequest extends PullRequestText {
  number: number;
  /** Address of its page, for a browser. */
  url: string;
  state: 'open' | 'merged' | 'closed';
}

/**
 * The branches that a pull request joins.
 *
 * @public
 */
export interface PullRequestBranches {
  branch: string;
  baseBranch: string;
}

/**
 * What helps people to find a pull request and to share the work on it.
 * People are named as the host names them; on GitHub `organization/team` is a
 * team.
 *
 * @public
 */
export interface PullRequestTriage {
  labels: string[];
  reviewers: string[];
  assignees: string[];
}

/**
 * How far a pull request has come.
 *
 * @public
 */
export interface PullRequestStatus {
  state: PullRequest['state'];
  draft: boolean;
  /** `approved` if somebody approved it and nobody asks for changes. */
  review: 'none' | 'approved' | 'changes-requested';
  /** Of its newest commit; `none` if nothing checks it. */
  checks: 'none' | 'running' | 'passing' | 'failing';
}

/**
 * The pull requests of one repository on a Git host.
 *
 * @public
 */
export interface PullRequests {
  /** Characters a title may have, without the mark of a draft. */
  readonly maxTitleLength: number;

  /** Characters a body may have; 60,000 if the host does not say. */
  readonly maxBodyLength?: number;

  /**
   * How a body can hold what readers do not see. Where HTML comments are shown
   * as they are, the definition of a link that nobody uses is hidden, too.
   */
  readonly hiddenText: 'html-comment' | 'link-definition';

  /** The kinds of triage that the host has. */
  readonly triage: readonly (keyof PullRequestTriage)[];

  /**
   * Those from `branch` into `baseBranch` of this very repository, newest
   * first. `closed` includes the merged ones.
   */
  find(
    options: PullRequestBranches & { state: 'open' | 'closed' },
  ): Promise<PullRequest[]>;

  create(options: PullRequestBranches & PullRequestText): Promise<PullRequest>;

  /** Changes an open one. */
  update(pullRequest: PullRequest, text: PullRequestText): Promise<PullRequest>;

  close(pullRequest: PullRequest): Promise<void>;

  /**
   * Adds labels and people to an open one, beside those it has. Adding again
   * what is there changes nothing. Only kinds in `triage` are asked for. When
   * it fails because of one name, others may have been added already.
   */
  addTriage(
    pullRequest: PullRequest,
    triage: Partial<PullRequestTriage>,
  ): Promise<void>;

  readStatus(number: number): Promise<PullRequestStatus>;
}
