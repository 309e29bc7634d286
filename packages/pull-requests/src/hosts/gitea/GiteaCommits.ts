import { HttpClient } from '../../http/HttpClient';
import { FileChange, NewCommit } from '../../PullRequestHost';
import { commitAnswer } from './answers';
import { toBinaryPatch } from './toBinaryPatch';

/** Gitea starts some processes for each file, but one for a whole patch. */
const MAX_SINGLE_FILES = 100;

/**
 * A branch gets its commit in one call, and every file carries the content it
 * is known to have: Gitea refuses the call if somebody was faster.
 */
export class GiteaCommits {
  readonly #http: HttpClient;
  readonly #api: string;

  constructor(http: HttpClient, api: string) {
    this.#http = http;
    this.#api = api;
  }

  async create(options: NewCommit): Promise<string> {
    const { branch, startFrom, message, author, changes } = options;
    const target = {
      message,
      // Who commits is the author, too: the account's address, which may be
      // hidden, would have to be sent otherwise.
      author,
      branch: startFrom ?? branch,
      ...(startFrom !== undefined && { new_branch: branch }),
    };
    // Only a patch can say that a file is executable.
    const asPatch =
      changes.length > MAX_SINGLE_FILES || changes.some(changesMode);
    const request = asPatch
      ? {
          path: `${this.#api}/diffpatch`,
          body: { ...target, content: toBinaryPatch(changes) },
        }
      : {
          path: `${this.#api}/contents`,
          body: { ...target, files: changes.map(toFileOperation) },
        };
    const { commit } = await this.#http.json(
      { task: `commit to the branch ${branch}`, method: 'POST', ...request },
      commitAnswer,
    );
    return commit.sha;
  }
}

function changesMode(change: FileChange): boolean {
  return (
    change.operation !== 'delete' &&
    change.executable !== (change.previous?.executable ?? false)
  );
}

function toFileOperation(change: FileChange) {
  const { operation, path, previous } = change;
  return {
    operation,
    path,
    ...(previous && { sha: previous.hash }),
    ...(change.operation !== 'delete' && {
      content: change.content.toString('base64'),
    }),
  };
}
