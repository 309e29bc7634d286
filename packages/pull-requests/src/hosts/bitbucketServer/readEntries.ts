import git from 'isomorphic-git';
import { TreeEntry } from '../../PullRequestHost';
import { readTree } from '../readTree';
import { toDirectoryEntry } from '../TreeReader';
import { GitClone } from './GitRemote';

/** What a commit that was fetched holds at these paths. */
export function readEntries(
  { repository, commit }: GitClone,
  paths: Iterable<string>,
): Promise<Map<string, TreeEntry>> {
  return readTree(
    async oid => {
      const { tree } = await git.readTree({ ...repository, oid });
      return tree.map(({ path: name, oid: hash, type, mode }) =>
        toDirectoryEntry({ name, hash, type, mode }),
      );
    },
    commit,
    paths,
  );
}
