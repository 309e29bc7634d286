import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { BundleFile } from '@mlflow-portal/layered-deployment';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes the files of a bundle below a folder of the workspace. */
export async function writeFiles(
  workspacePath: string,
  targetPath: string,
  files: BundleFile[],
): Promise<void> {
  const target = resolveSafeChildPath(workspacePath, targetPath);
  for (const file of files) {
    const path = resolveSafeChildPath(target, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.content);
  }
}
