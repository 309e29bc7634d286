import { PullRequests } from './PullRequests';

/**
 * A repository on a Git host, in the words of a Scaffolder `repoUrl`. Which
 * fields are needed besides `host` and `repo` depends on the host.
 *
 * @public
 */
export interface RepositoryReference {
  host: string;
  repo: string;
  owner?: string;
  organization?: string;
  project?: string;
  workspace?: string;
}

/**
 * What a path of a commit holds.
 *
 * @public
 */
export interface TreeEntry {
  /** `obstructed` if one of the folders of the path is something else. */
  type: 'file' | 'symlink' | 'submodule' | 'directory' | 'obstructed';
  /** Git's object id of the content, as hexadecimal digits. */
  hash: string;
  /** Undefined where the host does not tell. */
  executable?: boolean;
}

/**
 * One file of a commit that is to be made. `previous` is what the branch is
 * known to hold there: a host that finds something else must refuse.
 *
 * @public
 */
export type FileChange =
  | {
      operation: 'create' | 'update';
      path: string;
      content: Buffer;
      executable: boolean;
      previous?: TreeEntry;
    }
  | { operation: 'delete'; path: string; previous: TreeEntry };

/**
 * The person whose work a commit is.
 *
 * @public
 */
export interface CommitAuthor {
  name: string;
  email: string;
}

/**
 * A commit that is to be made.
 *
 * @public
 */
export interface NewCommit {
  branch: string;
  /** The branch from which a new one is made first. */
  startFrom?: string;
  message: string;
  /** Whose work it is; the account that commits it by default. */
  author?: CommitAuthor;
  changes: FileChange[];
}

/**
 * A commit, as far as it matters here.
 *
 * @public
 */
export interface Commit {
  id: string;
  parents: string[];
  message: string;
}

/**
 * What a branch has that its base has not.
 *
 * @public
 */
export interface Comparison {
  /** Id of the commit where the two parted. */
  mergeBase: string;
  /** Commits of the branch that are not in the base, newest first. */
  commits: Commit[];
}

/**
 * One repository on a Git host: the few operations that a pull request needs.
 * Every host is one implementation; what makes running twice safe lives
 * outside of it, in {@link createOrUpdatePullRequest}.
 *
 * Errors are those of `@backstage/errors`, worded for the person who has to
 * act: `AuthenticationError`, `NotAllowedError`, `NotFoundError`,
 * `ConflictError` when somebody else was faster, `InputError` for what the
 * host cannot accept, `ServiceUnavailableError` when the outcome is unknown.
 *
 * @public
 */
export interface PullRequestHost {
  /** Address of the repository, for a browser. */
  readonly repositoryUrl: string;

  readonly pullRequests: PullRequests;

  /** Address of a branch's files, as the catalog resolves locations from it. */
  getContentsUrl(branch: string): string;

  /** Id of the newest commit of a branch, if the branch exists. */
  findBranch(branch: string): Promise<string | undefined>;

  /** Compares two commits by id. */
  compare(base: string, head: string): Promise<Comparison>;

  /** What a commit holds at these paths. Paths without an entry are absent. */
  readEntries(
    commit: string,
    paths: Iterable<string>,
  ): Promise<Map<string, TreeEntry>>;

  /** The content of one file of a commit. */
  readFile(commit: string, path: string): Promise<Buffer>;

  /**
   * Adds one commit on top of a branch, never moving it otherwise. With
   * `startFrom`, the branch is made from that branch first, in the same step,
   * and must not exist. Answers with the id of the commit.
   */
  commitChanges(options: NewCommit): Promise<string>;
}
