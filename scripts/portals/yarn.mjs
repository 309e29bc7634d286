import { spawnSync } from 'node:child_process';

/** Runs Yarn in a project, with its output in this terminal. */
export function yarn(folder, ...args) {
  const { status } = spawnSync('yarn', args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) {
    throw new Error(`yarn ${args.join(' ')} failed in ${folder}`);
  }
}
