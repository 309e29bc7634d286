import { NotFoundError } from '@backstage/errors';
import { PullRequestHost } from '../PullRequestHost';

/** Git's object id of one file of a commit. */
export async function hashOf(
  host: Pick<PullRequestHost, 'readEntries'>,
  commit: string,
  path: string,
): Promise<string> {
  const entry = (await host.readEntries(commit, [path])).get(path);
  if (!entry) {
    throw new NotFoundError(
      `The commit ${commit} has no file ${path}. Run again; if that stays, check what answers in place of the host.`,
    );
  }
  return entry.hash;
}
