import { Commit, CommitAuthor, FileChange } from './PullRequestHost';
import { blobHash } from './blobHash';

const TOOL_TRAILER = 'Generated-By: git:pullRequest:createOrUpdate';
const FILE_TRAILER =
  /^Generated-File: (?:(deleted)|(100644|100755) ([0-9a-f]{16,64})) (.+)$/;

/** Enough digits to tell apart the versions of one file. */
const HASH_DIGITS = 16;

/** What we last left at a path: a file, or nothing. */
export type WrittenFile = { hash: string; executable: boolean } | 'deleted';

/**
 * Records in a commit message which files the commit writes. This is the only
 * memory between two runs: it survives lost pull requests, and a rebase or a
 * squash of the branch by a person cannot pass that person's edit off as ours,
 * as it would when the commits' trees were compared.
 */
export function withTrailers(
  {
    commitMessage,
    coAuthor,
  }: { commitMessage: string; coAuthor?: CommitAuthor },
  { changes, head }: { changes: FileChange[]; head: string },
): string {
  const files = changes.map(change => {
    if (change.operation === 'delete') {
      return `Generated-File: deleted ${change.path}`;
    }
    const mode = change.executable ? '100755' : '100644';
    const hash = blobHash(change.content, head).slice(0, HASH_DIGITS);
    return `Generated-File: ${mode} ${hash} ${change.path}`;
  });
  const trailers = [TOOL_TRAILER, ...files];
  if (coAuthor) {
    trailers.push(`Co-authored-by: ${coAuthor.name} <${coAuthor.email}>`);
  }
  return `${commitMessage.trim()}\n\n${trailers.join('\n')}\n`;
}

/**
 * What we last wrote at each path, as told by the trailers of a branch's
 * commits.
 *
 * @param commits - newest first
 */
export function readTrailers(commits: Commit[]): Map<string, WrittenFile> {
  const written = new Map<string, WrittenFile>();
  for (const { message } of [...commits].reverse()) {
    const lines = message.split(/\r?\n/);
    if (!lines.includes(TOOL_TRAILER)) {
      continue;
    }
    for (const line of lines) {
      const match = FILE_TRAILER.exec(line);
      if (match) {
        const [, deleted, mode, hash, path] = match;
        written.set(
          path,
          deleted ? 'deleted' : { hash, executable: mode === '100755' },
        );
      }
    }
  }
  return written;
}
