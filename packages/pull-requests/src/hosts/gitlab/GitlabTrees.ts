import { HttpClient } from '../../http/HttpClient';
import { TreeReader, toDirectoryEntry } from '../TreeReader';
import { treeEntryAnswer } from './answers';
import { readPages } from './readPages';

/** The folders of a project, which GitLab lists by commit and path. */
export class GitlabTrees extends TreeReader {
  constructor(http: HttpClient, api: string) {
    super(async (_, path, commit) => {
      const entries = await readPages(
        http,
        {
          task: 'list the files of a folder',
          path: `${api}/repository/tree`,
          query: path ? { ref: commit, path } : { ref: commit },
        },
        treeEntryAnswer,
      );
      return entries.map(({ id, ...entry }) =>
        toDirectoryEntry({ ...entry, hash: id }),
      );
    });
  }
}
