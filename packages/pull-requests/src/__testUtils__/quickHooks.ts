import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Of what Gitea pushes by itself, for a new repository or pull request, its
 * hooks want to know nothing, and of a branch the hook `update` does not. But
 * each push starts three of them, and those starts were most of the time of the
 * tests. All else meets the hooks that Gitea made.
 *
 * @see https://github.com/go-gitea/gitea/blob/v1.26.0/cmd/hook.go
 */
const SCRIPT = `#!/bin/sh
[ "$GITEA_INTERNAL_PUSH" = true ] && exit 0
hook="$(basename "$0")"
case "$hook $1" in "update refs/heads/"*) exit 0 ;; esac
exec "./hooks/$hook" "$@"
`;

/** Makes a folder of hooks, to be set as Git's `core.hooksPath`. */
export async function makeQuickHooks(directory: string): Promise<void> {
  await mkdir(directory);
  await Promise.all(
    ['pre-receive', 'update', 'post-receive'].map(hook =>
      writeFile(join(directory, hook), SCRIPT, { mode: 0o755 }),
    ),
  );
}
