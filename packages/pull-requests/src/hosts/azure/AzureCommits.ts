import { InputError, ServiceUnavailableError } from '@backstage/errors';
import pLimit from 'p-limit';
import {
  Commit,
  Comparison,
  FileChange,
  NewCommit,
} from '../../PullRequestHost';
import { once } from '../once';
import { readPages } from '../readPages';
import {
  commitAnswer,
  CommitAnswer,
  commitsAnswer,
  diffAnswer,
  pushAnswer,
} from './answers';
import { AzureClient } from './AzureClient';

const PAGE_SIZE = 100;
const CONCURRENT_READS = 4;

const commitVersion = (version: string) => ({ version, versionType: 'commit' });

/** The commits of one repository: reads, compares and pushes them. */
export class AzureCommits {
  readonly #client: AzureClient;
  /** By id: an id names the same commit for ever. */
  readonly #known = new Map<string, Promise<CommitAnswer>>();

  constructor(client: AzureClient) {
    this.#client = client;
  }

  async readTreeId(id: string): Promise<string> {
    return (await this.#readOnce(id)).treeId;
  }

  async compare(base: string, head: string): Promise<Comparison> {
    const [mergeBase, ids] = await Promise.all([
      this.#findMergeBase(base, head),
      this.#listIds(base, head),
    ]);
    assertOwn(ids, mergeBase, head);
    // It leaves out the parents, and all but the first lines of a message.
    const read = pLimit(CONCURRENT_READS);
    const commits = await Promise.all(
      ids.map(id => read(() => this.#readOnce(id))),
    );
    return { mergeBase, commits: commits.map(toCommit) };
  }

  /**
   * Adds one commit on top of `parent`. Only if the branch is still there, or
   * is not there at all: then the push makes the branch, too.
   */
  async push(
    options: Omit<NewCommit, 'startFrom'> & { parent: string },
  ): Promise<string> {
    const { branch, parent, message, author, changes } = options;
    changes.forEach(assertModeStays);
    const { commits } = await this.#client.json(
      {
        task: `commit to the branch ${branch}`,
        method: 'POST',
        path: '/pushes',
        body: {
          refUpdates: [{ name: `refs/heads/${branch}`, oldObjectId: parent }],
          commits: [
            {
              comment: message,
              ...(author && {
                author: { ...author, date: new Date().toISOString() },
              }),
              changes: changes.map(toGitChange),
            },
          ],
        },
      },
      pushAnswer,
    );
    return commits[0].commitId;
  }

  async #findMergeBase(base: string, head: string): Promise<string> {
    const { commonCommit } = await this.#client.json(
      {
        task: 'compare the branch with its base',
        path: '/diffs/commits',
        query: {
          baseVersion: base,
          baseVersionType: 'commit',
          targetVersion: head,
          targetVersionType: 'commit',
          $top: '1',
        },
      },
      diffAnswer,
    );
    return commonCommit;
  }

  /** Ids of the commits of `head` that `base` does not have, newest first. */
  async #listIds(base: string, head: string): Promise<string[]> {
    const task = "list the branch's commits";
    const answers = await readPages(task, 0, async skip => {
      const { value } = await this.#client.json(
        {
          task,
          method: 'POST',
          path: '/commitsbatch',
          query: { $top: `${PAGE_SIZE}`, $skip: `${skip}` },
          // "Start walking history" at compareVersion, says the description,
          // and Sentry's integration asks for the commits of a release so.
          body: {
            itemVersion: commitVersion(base),
            compareVersion: commitVersion(head),
          },
        },
        commitsAnswer,
      );
      return {
        items: value,
        next: value.length < PAGE_SIZE ? undefined : skip + PAGE_SIZE,
      };
    });
    return answers.map(({ commitId }) => commitId);
  }

  #readOnce(id: string): Promise<CommitAnswer> {
    return once(this.#known, id, () =>
      this.#client.json(
        { task: `read the commit ${id}`, path: `/commits/${id}` },
        commitAnswer,
      ),
    );
  }
}

/** Taking the base's commits for the branch's would undo a person's work. */
function assertOwn(ids: string[], mergeBase: string, head: string) {
  if (head !== mergeBase && !ids.includes(head)) {
    throw new ServiceUnavailableError(
      'Could not compare the branch with its base: Azure DevOps lists the commits of the other side. Run again; if that stays, its version is not supported.',
    );
  }
}

/** Neither `Change` nor `GitItem` of the description has a mode. */
function assertModeStays(change: FileChange) {
  if (change.operation === 'delete') {
    return;
  }
  const { path, executable, previous } = change;
  if (executable !== (previous?.executable ?? false)) {
    throw new InputError(
      `Cannot make ${path} ${
        executable ? '' : 'not '
      }executable: the API of Azure DevOps has no word for it. Either take the executable bit off the generated file and call it as in "sh ${path}", or set it once with git: git update-index --chmod=${
        executable ? '+' : '-'
      }x ${path}, then commit and push to the base branch.`,
    );
  }
}

function toGitChange(change: FileChange) {
  const item = { path: `/${change.path}` };
  if (change.operation === 'delete') {
    return { changeType: 'delete', item };
  }
  return {
    changeType: change.operation === 'create' ? 'add' : 'edit',
    item,
    newContent: {
      content: change.content.toString('base64'),
      contentType: 'base64Encoded',
    },
  };
}

function toCommit(answer: CommitAnswer): Commit {
  return {
    id: answer.commitId,
    parents: answer.parents ?? [],
    message: answer.comment,
  };
}
