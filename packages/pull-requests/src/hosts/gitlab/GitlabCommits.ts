import { ConflictError } from '@backstage/errors';
import pLimit from 'p-limit';
import { z } from 'zod/v4';
import { HttpClient } from '../../http/HttpClient';
import { FileChange, NewCommit, TreeEntry } from '../../PullRequestHost';

const CONCURRENT_READS = 4;

/** One action of GitLab's commits API. */
interface CommitAction {
  action: 'create' | 'update' | 'delete' | 'chmod';
  file_path: string;
  content?: string;
  encoding?: 'base64';
  execute_filemode?: boolean;
  last_commit_id?: string;
}

/**
 * Makes a commit in one call. GitLab refuses it if a file that is to be made
 * is there, if one was committed to after `last_commit_id`, or if a branch
 * that is to be made exists: whoever is slower starts again.
 *
 * A branch that begins at a known commit needs no `last_commit_id`, which
 * would take one more call for each file.
 */
export class GitlabCommits {
  readonly #http: HttpClient;
  readonly #api: string;

  /** @param api - path of the project in the API. */
  constructor(http: HttpClient, api: string) {
    this.#http = http;
    this.#api = api;
  }

  async create(
    options: Omit<NewCommit, 'startFrom'> & {
      /** Id of the commit where a new branch begins. */
      start?: string;
    },
  ): Promise<string> {
    const { branch, start, message, author, changes } = options;
    const read = pLimit(CONCURRENT_READS);
    const actions = await Promise.all(
      changes.map(change =>
        read(async () =>
          toActions(
            change,
            start === undefined && change.previous
              ? await this.#lastCommit(branch, change.path, change.previous)
              : undefined,
          ),
        ),
      ),
    );
    const { id } = await this.#http.json(
      {
        task: `commit to the branch ${branch}`,
        method: 'POST',
        path: `${this.#api}/repository/commits`,
        body: {
          branch,
          ...(start !== undefined && { start_sha: start }),
          commit_message: message,
          ...(author && {
            author_name: author.name,
            author_email: author.email,
          }),
          actions: actions.flat(),
        },
      },
      z.object({ id: z.string() }),
    );
    return id;
  }

  /** The commit that left the file as it is known to be. */
  async #lastCommit(
    branch: string,
    path: string,
    previous: TreeEntry,
  ): Promise<string> {
    const changed = () =>
      new ConflictError(`${path} was changed meanwhile. Run again.`);
    const headers = await this.#http
      .headers({
        task: `read the file ${path}`,
        path: `${this.#api}/repository/files/${encodeURIComponent(path)}`,
        query: { ref: branch },
      })
      .catch((error: Error) => {
        throw error.name === 'NotFoundError' ? changed() : error;
      });
    const commit = headers.get('x-gitlab-last-commit-id');
    if (!commit || headers.get('x-gitlab-blob-id') !== previous.hash) {
      throw changed();
    }
    return commit;
  }
}

function toActions(change: FileChange, lastCommit?: string): CommitAction[] {
  const { operation: action, path, previous } = change;
  const file = {
    file_path: path,
    ...(lastCommit !== undefined && { last_commit_id: lastCommit }),
  };
  if (change.operation === 'delete') {
    return [{ action, ...file }];
  }
  const { content, executable } = change;
  const actions: CommitAction[] = [
    {
      action,
      ...file,
      content: content.toString('base64'),
      encoding: 'base64',
    },
  ];
  // The other actions ignore the mode, or leave it as it is.
  if (executable !== (previous?.executable ?? false)) {
    actions.push({
      action: 'chmod',
      file_path: path,
      execute_filemode: executable,
    });
  }
  return actions;
}
