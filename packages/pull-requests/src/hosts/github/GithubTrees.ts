import { InputError } from '@backstage/errors';
import { TreeReader, toDirectoryEntry } from '../TreeReader';
import { GithubClient } from './GithubClient';
import { GithubRepository } from './GithubRepository';

/** The trees of a repository. */
export class GithubTrees extends TreeReader {
  constructor(client: GithubClient, repository: GithubRepository) {
    super(async id => {
      const { data } = await client.call(
        'list the files of a folder',
        ({ rest }) => rest.git.getTree({ ...repository, tree_sha: id }),
      );
      if (data.truncated) {
        throw new InputError(
          'A folder of the repository has more files than GitHub lists. Generate into another folder.',
        );
      }
      return data.tree.map(({ path = '', sha = '', type, mode }) =>
        toDirectoryEntry({ name: path, hash: sha, type, mode }),
      );
    });
  }
}
