import pLimit from 'p-limit';
import { z } from 'zod/v4';
import { blobHash } from '../../blobHash';
import { encodePath } from '../../http/encodePath';
import { keptInLfs } from '../../keptInLfs';
import { TreeEntry } from '../../PullRequestHost';
import { once } from '../once';
import { DirectoryEntry, readTree } from '../readTree';
import { treeEntryAnswer } from './answers';
import { BitbucketCloudClient } from './BitbucketCloudClient';

const PAGE_SIZE = '100';
const CONCURRENT_READS = 8;

/** Bitbucket lists no ids: only those of files that matter are made up for. */
const NOT_LISTED = '';
const KEPT_IN_LFS = 'lfs';

/** The folders and files of a repository, each of them read once. */
export class BitbucketCloudTrees {
  readonly #client: BitbucketCloudClient;
  readonly #api: string;
  readonly #directories = new Map<string, Promise<DirectoryEntry[]>>();
  readonly #hashes = new Map<string, Promise<string>>();

  /** @param api - path of the repository. */
  constructor(client: BitbucketCloudClient, api: string) {
    this.#client = client;
    this.#api = api;
  }

  async readEntries(
    commit: string,
    paths: Iterable<string>,
  ): Promise<Map<string, TreeEntry>> {
    const found = await readTree(
      (_, path) =>
        once(this.#directories, `${commit}/${path}`, () =>
          this.#list(commit, path),
        ),
      commit,
      paths,
    );
    const read = pLimit(CONCURRENT_READS);
    const entries = [...found].map(([path, entry]) =>
      read(async (): Promise<[string, TreeEntry]> => {
        if (entry.type !== 'file') {
          return [path, entry];
        }
        if (entry.hash === KEPT_IN_LFS) {
          throw keptInLfs(path);
        }
        const hash = await once(this.#hashes, `${commit}/${path}`, async () =>
          blobHash(await this.readFile(commit, path), commit),
        );
        return [path, { ...entry, hash }];
      }),
    );
    return new Map(await Promise.all(entries));
  }

  readFile(commit: string, path: string): Promise<Buffer> {
    return this.#client.bytes({
      task: `read the file ${path}`,
      path: this.#pathOf(commit, path),
    });
  }

  async #list(commit: string, path: string): Promise<DirectoryEntry[]> {
    const entries = await this.#client.pages(
      {
        task: 'list the files of a folder',
        // The root has to end in a slash, and any other folder may.
        path: this.#pathOf(commit, path && `${path}/`),
        query: { pagelen: PAGE_SIZE },
      },
      treeEntryAnswer,
    );
    return entries.map(toDirectoryEntry);
  }

  #pathOf(commit: string, path: string): string {
    return `${this.#api}/src/${commit}/${encodePath(path)}`;
  }
}

function toDirectoryEntry({
  path,
  type,
  attributes,
}: z.infer<typeof treeEntryAnswer>): DirectoryEntry {
  const has = (attribute: string) => attributes?.includes(attribute) ?? false;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (type === 'commit_directory') {
    return { name, type: 'directory', hash: NOT_LISTED };
  }
  if (has('subrepository')) {
    return { name, type: 'submodule', hash: NOT_LISTED };
  }
  if (has('link')) {
    return { name, type: 'symlink', hash: NOT_LISTED };
  }
  return {
    name,
    type: 'file',
    hash: has('lfs') ? KEPT_IN_LFS : NOT_LISTED,
    executable: has('executable'),
  };
}
