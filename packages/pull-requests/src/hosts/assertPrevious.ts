import { ConflictError } from '@backstage/errors';
import { FileChange, PullRequestHost } from '../PullRequestHost';

/**
 * For hosts that do not compare what is there themselves: refuses changes that
 * were planned for another content than `commit` has.
 */
export async function assertPrevious(
  host: Pick<PullRequestHost, 'readEntries'>,
  commit: string,
  changes: FileChange[],
): Promise<void> {
  const entries = await host.readEntries(
    commit,
    changes.map(({ path }) => path),
  );
  const other = changes.find(
    ({ path, previous }) => entries.get(path)?.hash !== previous?.hash,
  );
  if (other) {
    throw new ConflictError(`${other.path} was changed meanwhile. Run again.`);
  }
}
