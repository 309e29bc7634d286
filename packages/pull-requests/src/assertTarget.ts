import { InputError } from '@backstage/errors';
import { GeneratedFile } from './GeneratedFile';

const MAX_FILES = 5_000;
const MAX_TOTAL_BYTES = 50 * 1024 * 1024;

/**
 * Refuses what no host should be asked to commit: paths that lead out of the
 * repository or into `.git`, two files that some file systems take for one,
 * more than a person can review, and a branch that would be its own base.
 */
export function assertTarget(target: {
  branch: string;
  baseBranch: string;
  files: GeneratedFile[];
}): void {
  const { branch, baseBranch, files } = target;
  if (branch === baseBranch) {
    throw new InputError(
      `branch and baseBranch are both ${branch}. Choose another branch for the pull request.`,
    );
  }
  if (!isBranchName(branch)) {
    throw new InputError(
      `branch: ${JSON.stringify(
        branch,
      )} is no name of a Git branch. Use letters, digits, dashes and single slashes, as in deploy/fraud.`,
    );
  }
  if (files.length > MAX_FILES) {
    throw new InputError(
      `A pull request may bring at most ${MAX_FILES} files, got ${files.length}. Narrow sourcePath.`,
    );
  }
  const bytes = files.reduce((sum, file) => sum + file.content.length, 0);
  if (bytes > MAX_TOTAL_BYTES) {
    throw new InputError(
      `A pull request may bring at most ${MAX_TOTAL_BYTES} bytes, got ${bytes}. Narrow sourcePath.`,
    );
  }
  const seen = new Map<string, string>();
  for (const { path } of files) {
    assertSafePath(path);
    // macOS and Windows would check out only one of the two.
    const folded = path.normalize('NFC').toLowerCase();
    const other = seen.get(folded);
    if (other !== undefined) {
      throw new InputError(
        `${JSON.stringify(path)} and ${JSON.stringify(
          other,
        )} differ only in case or not at all. Rename one of them.`,
      );
    }
    seen.set(folded, path);
  }
}

/** The rules of `git check-ref-format`. */
function isBranchName(name: string): boolean {
  return (
    /^[^-/.][^\p{Cc} ~^:?*[\\]*$/u.test(name) &&
    !/\.\.|\/\/|\/\.|@\{|\.lock(?:\/|$)|[/.]$/.test(name) &&
    name !== '@'
  );
}

function assertSafePath(path: string) {
  const unsafe = (reason: string) =>
    new InputError(
      `The path ${JSON.stringify(
        path,
      )} ${reason}. Use a path relative to the root of the repository.`,
    );
  // Control characters also would break the lines of a commit message.
  if (/[\p{Cc}\\]/u.test(path)) {
    throw unsafe('contains a control character or a backslash');
  }
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) {
    throw unsafe('is absolute');
  }
  for (const part of path.split('/')) {
    if (part === '' || part === '.' || part === '..') {
      throw unsafe('is not in its simplest form or leads elsewhere');
    }
    if (part.toLowerCase() === '.git') {
      throw unsafe("leads into Git's own folder");
    }
  }
}
