import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { announce } from './announce';

const besideTheProject = resolve(
  __dirname,
  '../../../../../shared/contracts/hosts',
);

/** A host's published description of its API, which `npm test` fetches. */
export function findDescription(variable: string): string {
  const file = process.env[variable];
  if (!file) {
    throw new Error(
      `These tests need a Git host's description of its API. Run \`npm test -- --only unit\`, which fetches it, or set ${variable}.`,
    );
  }
  return file;
}

/**
 * A description that may not be passed on: the one that `variable` names, or
 * the one kept beside the project. Without any, the output says so.
 */
export function findOptionalDescription(
  variable: string,
  name: string,
): string | undefined {
  const file = process.env[variable] ?? resolve(besideTheProject, name);
  if (existsSync(file)) {
    return file;
  }
  announce(
    `Requests are not checked against ${name}: ${variable} names no such file.`,
  );
  return undefined;
}
