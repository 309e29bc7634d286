import { GeneratedFile } from '@mlflow-portal/pull-requests';
import { minimatch } from 'minimatch';

/**
 * Marks the files that are written once and then owned by people.
 *
 * @param patterns - paths or globs, relative to the root of the repository
 */
export function markCreateOnly(
  files: GeneratedFile[],
  patterns: string[] = [],
): GeneratedFile[] {
  return files.map(file => ({
    ...file,
    createOnly: patterns.some(
      pattern =>
        pattern === file.path || minimatch(file.path, pattern, { dot: true }),
    ),
  }));
}
