import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseDeploymentRecord } from '../parse';
import { verifyFiles } from '../verify';
import { readIfPresent } from './existing';

function findRecords(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => name !== '.git' && name !== 'node_modules')
    .flatMap(name => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) {
        return findRecords(path);
      }
      return name === 'deployment.yaml' ? [path] : [];
    });
}

/** Checks every deployment below the root of a repository. */
export function verify(root: string, write: (text: string) => void): number {
  const records = findRecords(root);
  if (records.length === 0) {
    throw new Error(`There is no deployment.yaml below ${root}`);
  }
  const deviations = records.flatMap(path =>
    verifyFiles(parseDeploymentRecord(readIfPresent(path) ?? '', path), file =>
      readIfPresent(join(root, file)),
    ),
  );
  for (const { path, problem } of deviations) {
    write(
      problem === 'changed'
        ? `${path} was edited by hand: change the answers and render again\n`
        : `${path} is missing: render again\n`,
    );
  }
  if (deviations.length === 0) {
    write(`${records.length} deployment(s) are as the generator wrote them\n`);
  }
  return deviations.length ? 1 : 0;
}
