import { InputError } from '@backstage/errors';
import { HttpClient } from '../../http/HttpClient';
import { treeAnswer } from './answers';
import { DirectoryEntry } from '../readTree';
import { TreeReader, toDirectoryEntry } from '../TreeReader';

const PAGE_SIZE = 1_000;
const MAX_PAGES = 50;

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
  const entries: DirectoryEntry[] = [];
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { tree, truncated } = await http.json(
      {
        task: 'list the files of a folder',
        path: `${api}/git/trees/${id}`,
        query: { page: `${page}`, per_page: `${PAGE_SIZE}` },
      },
      treeAnswer,
    );
    for (const { path, mode, type, sha } of tree ?? []) {
      entries.push(toDirectoryEntry({ name: path, hash: sha, type, mode }));
    }
    if (!truncated) {
      return entries;
    }
  }
  throw new InputError(
    `A folder of the repository has more than ${
      MAX_PAGES * PAGE_SIZE
    } files. Generate into another folder.`,
  );
}
