import { HttpClient } from '../../http/HttpClient';
import { readPages } from '../readPages';
import { DirectoryEntry } from '../readTree';
import { TreeReader, toDirectoryEntry } from '../TreeReader';
import { treeAnswer } from './answers';

const PAGE_SIZE = 1_000;

/** The trees of a repository, page by page. */
export class GiteaTrees extends TreeReader {
  constructor(http: HttpClient, api: string) {
    super(id => listTree(http, api, id));
  }
}

async function listTree(
  http: HttpClient,
  api: string,
  id: string,
): Promise<DirectoryEntry[]> {
  const task = 'list the files of a folder';
  const entries = await readPages(task, 1, async page => {
    const { tree, truncated } = await http.json(
      {
        task,
        path: `${api}/git/trees/${id}`,
        query: { page: `${page}`, per_page: `${PAGE_SIZE}` },
      },
      treeAnswer,
    );
    return { items: tree ?? [], next: truncated ? page + 1 : undefined };
  });
  return entries.map(({ path, mode, type, sha }) =>
    toDirectoryEntry({ name: path, hash: sha, type, mode }),
  );
}
