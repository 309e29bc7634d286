import type { DeploymentRecord } from './deployment';
import { hashContent } from './render/deploymentRecord';

/** A generated file that is not as the generator wrote it. @public */
export interface Deviation {
  path: string;
  problem: 'changed' | 'missing';
}

/**
 * Compares files with the hashes in deployment.yaml. Files that people own
 * have no hash and may hold anything.
 *
 * @public
 */
export function verifyFiles(
  record: DeploymentRecord,
  readFile: (path: string) => string | undefined,
): Deviation[] {
  return Object.entries(record.files).flatMap(([path, hash]): Deviation[] => {
    const content = readFile(path);
    if (content === undefined) {
      return [{ path, problem: 'missing' }];
    }
    return hashContent(content) === hash ? [] : [{ path, problem: 'changed' }];
  });
}
