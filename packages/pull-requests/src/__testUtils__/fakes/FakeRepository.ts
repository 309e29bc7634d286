import { createHash } from 'node:crypto';
import { blobHash } from '../../blobHash';
import { CommitAuthor } from '../../PullRequestHost';
import { CheckOutcome, SeenFile, Verdict } from '../TestRepository';

/**
 * Everything a commit holds, by path.
 *
 * @public
 */
export type FakeFiles = Map<string, SeenFile>;

/** The account that the code under test acts with. */
export const portal: CommitAuthor = {
  name: 'portal',
  email: 'portal@example.com',
};

/** A person who acts on the host. */
export const paul: CommitAuthor = { name: 'Paul', email: 'paul@example.com' };

/**
 * A commit of a fake repository.
 *
 * @public
 */
export interface FakeCommit {
  id: string;
  parents: string[];
  message: string;
  author: CommitAuthor;
  files: FakeFiles;
  /** What builds and tests tell about it, by the name of the check. */
  checks: Map<string, CheckOutcome>;
}

/**
 * A pull request of a fake repository.
 *
 * @public
 */
export interface FakePullRequest {
  number: number;
  head: string;
  base: string;
  title: string;
  body: string;
  draft: boolean;
  state: 'open' | 'closed' | 'merged';
  /** Whether its branch goes with a merge, if who merges says nothing of it. */
  deletesBranch: boolean;
  labels: Set<string>;
  reviewers: Set<string>;
  assignees: Set<string>;
  /** The last word of each reviewer. */
  reviews: Map<string, Verdict>;
}

/**
 * One entry of one folder, as Git's tree objects have it.
 *
 * @public
 */
export interface FakeEntry {
  name: string;
  type: 'blob' | 'tree';
  mode: '100644' | '100755' | '040000';
  id: string;
}

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');

/**
 * A Git repository with pull requests, in memory. The fakes of Git hosts put
 * their API in front of it; the people of a test act on it directly.
 *
 * @public
 */
export class FakeRepository {
  readonly branches = new Map<string, string>();
  readonly commits = new Map<string, FakeCommit>();
  readonly pullRequests: FakePullRequest[] = [];
  /** Accounts that can review a pull request or be assigned to it. */
  readonly people = ['ada', 'grace'];
  /** Labels that are known before any pull request has them. */
  readonly labels = ['mlops', 'risk: low'];
  readonly #folders = new Map<string, FakeEntry[]>();

  constructor() {
    const files: FakeFiles = new Map([
      [
        'README.md',
        { content: Buffer.from('# deployments\n'), executable: false },
      ],
    ]);
    this.branches.set('main', this.addCommit([], 'Initial commit', files).id);
  }

  /** The newest commit of a branch. */
  tip(branch: string): FakeCommit | undefined {
    return this.commits.get(this.branches.get(branch) ?? '');
  }

  addCommit(
    parents: string[],
    message: string,
    files: FakeFiles,
    author = portal,
  ): FakeCommit {
    const id = sha1(
      JSON.stringify([this.commits.size, parents, message, this.treeId(files)]),
    );
    const commit: FakeCommit = {
      id,
      parents,
      message,
      author,
      files,
      checks: new Map(),
    };
    this.commits.set(id, commit);
    return commit;
  }

  /** Adds a pull request; its number is the next one. */
  addPullRequest(
    opened: Pick<FakePullRequest, 'head' | 'base' | 'title' | 'body' | 'draft'>,
  ): FakePullRequest {
    const pullRequest: FakePullRequest = {
      ...opened,
      number: this.pullRequests.length + 1,
      state: 'open',
      deletesBranch: false,
      labels: new Set(),
      reviewers: new Set(),
      assignees: new Set(),
      reviews: new Map(),
    };
    this.pullRequests.push(pullRequest);
    return pullRequest;
  }

  /** Commits that are reached from `head` and not from `base`, newest first. */
  log(head: string, base?: string): FakeCommit[] {
    const known = new Set(base ? this.#ancestors(base) : []);
    return this.#ancestors(head)
      .filter(id => !known.has(id))
      .map(id => this.commits.get(id)!);
  }

  mergeBase(one: string, other: string): string {
    const known = new Set(this.#ancestors(one));
    return this.#ancestors(other).find(id => known.has(id))!;
  }

  /** Id of the folder at the root; all folders below it can be listed then. */
  treeId(files: FakeFiles): string {
    const entries: FakeEntry[] = [];
    const below = new Map<string, FakeFiles>();
    for (const [path, file] of files) {
      const slash = path.indexOf('/');
      if (slash === -1) {
        entries.push({
          name: path,
          type: 'blob',
          mode: file.executable ? '100755' : '100644',
          id: blobHash(file.content, sha1('')),
        });
      } else {
        const folder = path.slice(0, slash);
        const inside: FakeFiles = below.get(folder) ?? new Map();
        below.set(folder, inside.set(path.slice(slash + 1), file));
      }
    }
    for (const [name, inside] of below) {
      const id = this.treeId(inside);
      entries.push({ name, type: 'tree', mode: '040000', id });
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const id = sha1(JSON.stringify(entries));
    this.#folders.set(id, entries);
    return id;
  }

  /** Lists a folder by its own id, or that of a commit for its root. */
  listFolder(id: string): FakeEntry[] | undefined {
    const commit = this.commits.get(id);
    return this.#folders.get(commit ? this.treeId(commit.files) : id);
  }

  /** All commits behind one, newest first; the order of a merge is that of time. */
  #ancestors(id: string): string[] {
    const order = [...this.commits.keys()];
    const found = new Set<string>();
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (!found.has(next)) {
        found.add(next);
        open.push(...(this.commits.get(next)?.parents ?? []));
      }
    }
    return order.filter(candidate => found.has(candidate)).reverse();
  }
}
