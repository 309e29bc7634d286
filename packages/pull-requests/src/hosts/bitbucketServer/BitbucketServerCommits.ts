import { InputError } from '@backstage/errors';
import git from 'isomorphic-git';
import pLimit from 'p-limit';
import { CommitAuthor, FileChange, NewCommit } from '../../PullRequestHost';
import { assertPrevious } from '../assertPrevious';
import { GitClone, GitRemote } from './GitRemote';
import { readEntries } from './readEntries';
import { PathChange, writeTree } from './writeTree';

const CONCURRENT_WRITES = 8;

/**
 * Makes commits with Git itself: Bitbucket's REST API puts one file only into
 * each of them.
 */
export class BitbucketServerCommits {
  readonly #remote: GitRemote;
  readonly #readAccount: () => Promise<CommitAuthor>;

  constructor(remote: GitRemote, readAccount: () => Promise<CommitAuthor>) {
    this.#remote = remote;
    this.#readAccount = readAccount;
  }

  async create(options: NewCommit): Promise<string> {
    const { branch, startFrom, changes } = options;
    const account = await this.#readAccount();
    return this.#remote.clone(
      {
        ref: `refs/heads/${startFrom ?? branch}`,
        task: `commit to the branch ${branch}`,
      },
      async clone => {
        const parent = clone.commit;
        await assertPrevious(
          { readEntries: (_, paths) => readEntries(clone, paths) },
          parent,
          changes,
        );
        const commit = await writeCommit(clone, options, account);
        await this.#remote.push(clone, {
          commit,
          branch,
          base: startFrom,
          expected: startFrom === undefined ? parent : undefined,
        });
        return commit;
      },
    );
  }
}

async function writeCommit(
  { repository, commit: parent }: GitClone,
  { message, author, changes }: NewCommit,
  account: CommitAuthor,
): Promise<string> {
  const write = pLimit(CONCURRENT_WRITES);
  const written = await Promise.all(
    changes.map(change => write(() => writeFile(repository, change))),
  );
  const tree = await writeTree(repository, parent, written);
  if (!tree) {
    throw new InputError(
      'The repository would have no file left. Generate at least one.',
    );
  }
  const now = { timestamp: Math.floor(Date.now() / 1000), timezoneOffset: 0 };
  return git.writeCommit({
    ...repository,
    commit: {
      tree,
      parent: [parent],
      author: { ...(author ?? account), ...now },
      committer: { ...account, ...now },
      message,
    },
  });
}

async function writeFile(
  repository: GitClone['repository'],
  change: FileChange,
): Promise<PathChange> {
  const { path } = change;
  if (change.operation === 'delete') {
    return { path };
  }
  const { content: blob, executable } = change;
  const id = await git.writeBlob({ ...repository, blob });
  return { path, file: { id, executable } };
}
