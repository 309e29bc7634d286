import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from './repositoryRoot';

const execute = promisify(execFile);

/** What a program said: `stderr` also holds the reason if it failed. */
export type Outcome = { ok: boolean; stdout: string; stderr: string };

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The program to run: from the variable of its name (`HELM`), the checkout's
 * own tools, or the path.
 */
function findProgram(name: string): string {
  const variable = name.toUpperCase();
  const folders = [
    join(repositoryRoot, '.cache/bin'),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  const found = [
    process.env[variable],
    ...folders.map(folder => join(folder, name)),
  ].find(path => path !== undefined && isProgram(path));
  if (found === undefined) {
    throw new Error(
      `${name} was not found. Run the tests with "npm test", which installs it, or name it in ${variable}`,
    );
  }
  return found;
}

/** Runs a program to its end; a failure is an outcome, not an exception. */
export async function run(
  program: string,
  args: string[],
  input?: string,
): Promise<Outcome> {
  const running = execute(findProgram(program), args, {
    maxBuffer: 64 * 1024 * 1024,
    timeout: 60_000,
  });
  running.child.stdin?.end(input);
  try {
    return { ok: true, ...(await running) };
  } catch (error) {
    const { stdout = '', stderr = '' } = error as Partial<Outcome>;
    return { ok: false, stdout, stderr: stderr || String(error) };
  }
}
