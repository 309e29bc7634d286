import { isUtf8 } from 'node:buffer';
import pLimit from 'p-limit';
import { FileChange } from '../../PullRequestHost';
import { GithubClient } from './GithubClient';
import { GithubRepository } from './GithubRepository';

const CONCURRENT_UPLOADS = 4;
/**
 * What one call may bring. GitHub gives up on a tree after some seconds, and
 * then asks for it in parts: some 2.5 MB or 250 files have been too much, as
 * in https://github.com/codesandbox/codesandbox-client/issues/8614.
 */
const MAX_PART_FILES = 200;
const MAX_PART_BYTES = 1_000_000;

interface Entry {
  path: string;
  mode: '100644' | '100755';
  type: 'blob';
  sha?: string | null;
  content?: string;
}

/** Writes the folders of a commit, with as few calls as the content allows. */
export class GithubTreeWriter {
  readonly #client: GithubClient;
  readonly #repository: GithubRepository;

  constructor(client: GithubClient, repository: GithubRepository) {
    this.#client = client;
    this.#repository = repository;
  }

  /** Answers with the id of the tree that is `base` with the changes. */
  async write(base: string, changes: FileChange[]): Promise<string> {
    const upload = pLimit(CONCURRENT_UPLOADS);
    const entries = await Promise.all(
      changes.map(change => upload(() => this.#entry(change))),
    );
    let tree = base;
    for (const part of inParts(entries)) {
      tree = await this.#writePart(tree, part);
    }
    return tree;
  }

  async #writePart(base: string, tree: Entry[]): Promise<string> {
    const { data } = await this.#client.call('write the folders', ({ rest }) =>
      rest.git.createTree({ ...this.#repository, base_tree: base, tree }),
    );
    return data.sha;
  }

  async #entry(change: FileChange): Promise<Entry> {
    const { path } = change;
    if (change.operation === 'delete') {
      return { path, mode: '100644', type: 'blob', sha: null };
    }
    const { content, executable } = change;
    const file = {
      path,
      mode: executable ? ('100755' as const) : ('100644' as const),
      type: 'blob' as const,
    };
    if (fitsInTree(content)) {
      return { ...file, content: content.toString('utf8') };
    }
    const { data } = await this.#client.call(
      `upload the file ${path}`,
      ({ rest }) =>
        rest.git.createBlob({
          ...this.#repository,
          content: content.toString('base64'),
          encoding: 'base64',
        }),
    );
    return { ...file, sha: data.sha };
  }
}

/** Whether the bytes survive as a string; an empty one could pass for none. */
function fitsInTree(content: Buffer): boolean {
  return (
    content.length > 0 &&
    content.length <= MAX_PART_BYTES &&
    isUtf8(content) &&
    !content.includes(0)
  );
}

/** What is deleted goes first: a file may come where a folder was. */
function inParts(entries: Entry[]): Entry[][] {
  const parts: Entry[][] = [];
  let bytes = 0;
  const isDeletion = ({ sha }: Entry) => sha === null;
  for (const entry of [
    ...entries.filter(isDeletion),
    ...entries.filter(other => !isDeletion(other)),
  ]) {
    const size = Buffer.byteLength(entry.content ?? '');
    const last = parts.at(-1);
    if (
      last &&
      last.length < MAX_PART_FILES &&
      bytes + size <= MAX_PART_BYTES
    ) {
      last.push(entry);
      bytes += size;
    } else {
      parts.push([entry]);
      bytes = size;
    }
  }
  return parts;
}
