import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { InputError } from '@backstage/errors';
import { GeneratedFile } from '@mlflow-portal/pull-requests';
import { safePath } from './safePath';

const MAX_FILES = 5_000;
const MAX_FILE_BYTES = 10 * 1024 * 1024;
const EXECUTABLE_BITS = 0o111;

/**
 * Reads the files of a folder of the workspace, as they shall be in the
 * repository. Links are refused wherever they are: one that an earlier step
 * was made to create could bring any file of the server into a pull request.
 */
export async function readWorkspace(options: {
  workspacePath: string;
  /** The folder to read, relative to the workspace. */
  sourcePath?: string;
  /** Where its content goes, relative to the root of the repository. */
  targetPath?: string;
  signal?: AbortSignal;
}): Promise<GeneratedFile[]> {
  const { workspacePath, signal } = options;
  const source = safePath('sourcePath', options.sourcePath);
  const target = safePath('targetPath', options.targetPath);
  const files: GeneratedFile[] = [];

  async function readFolder(folder: string, within: string) {
    signal?.throwIfAborted();
    const names = await readdir(join(workspacePath, folder));
    for (const name of names.sort()) {
      const relative = posix.join(folder, name);
      const path = posix.join(within, name);
      const stats = await lstat(join(workspacePath, relative));
      if (stats.isDirectory()) {
        await readFolder(relative, path);
      } else if (stats.isFile()) {
        if (files.length === MAX_FILES) {
          throw new InputError(
            `${source} holds more than ${MAX_FILES} files. Narrow sourcePath.`,
          );
        }
        files.push({ path, ...(await readFile(workspacePath, relative)) });
      } else {
        throw notPlain(relative);
      }
    }
  }

  await assertFolder(workspacePath, source);
  await readFolder(source, target);
  return files;
}

/** Every part of the path has to be a folder itself, not a link to one. */
async function assertFolder(workspacePath: string, folder: string) {
  const parts = folder.split('/');
  for (const index of parts.keys()) {
    const path = parts.slice(0, index + 1).join('/');
    const stats = await lstat(join(workspacePath, path)).catch(() => {
      throw new InputError(
        `sourcePath: the workspace has no ${path}. Name a folder that an earlier step wrote. If one wrote it, the workspace was lost when the backend was restarted: start over from the form.`,
      );
    });
    if (!stats.isDirectory()) {
      throw notPlain(path);
    }
  }
}

async function readFile(workspacePath: string, relative: string) {
  // Should the file become a link after it was looked at, opening it fails.
  const handle = await open(
    join(workspacePath, relative),
    constants.O_RDONLY | constants.O_NOFOLLOW,
  );
  try {
    const { size, mode } = await handle.stat();
    if (size > MAX_FILE_BYTES) {
      throw new InputError(
        `${relative} has ${size} bytes, at most ${MAX_FILE_BYTES} can go into a pull request. Leave it out.`,
      );
    }
    return {
      content: await handle.readFile(),
      executable: (mode & EXECUTABLE_BITS) !== 0,
    };
  } finally {
    await handle.close();
  }
}

function notPlain(path: string): InputError {
  return new InputError(
    `${path} in the workspace is a link or something else than a plain file or folder, which is never followed. Have the step that makes it write a plain one.`,
  );
}
