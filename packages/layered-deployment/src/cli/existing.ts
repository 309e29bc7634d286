import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  type ExistingDeployment,
  existingPaths,
  parseExisting,
} from '../existing';

/** The text of a file, or undefined if there is none. */
export function readIfPresent(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Reads a YAML file that a person names on the command line. */
export function readYaml(path: string): unknown {
  return parse(readFileSync(path, 'utf8'));
}

/** What an earlier render left in the folder of a deployment. */
export function readExisting(
  folder: string,
  environments: string[],
): ExistingDeployment {
  const contents = new Map<string, string>();
  for (const path of existingPaths(folder, environments)) {
    const content = readIfPresent(path);
    if (content !== undefined) {
      contents.set(path, content);
    }
  }
  return parseExisting(folder, environments, contents);
}
