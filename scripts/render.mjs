// The generator's command line, from source: npm run render -- --help
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './toolchain/paths.mjs';
import { Processes } from './toolchain/processes.mjs';
import { describe } from './toolchain/setupProblem.mjs';
import { stopOnSignals } from './toolchain/signals.mjs';
import { ensureToolchain, installPackages } from './toolchain/yarn.mjs';

const processes = new Processes();
stopOnSignals(processes, { exitCode: () => 130 });

try {
  const toolchain = await ensureToolchain(processes);
  await installPackages(processes, toolchain);
  await processes.stopAll();
  const { status } = spawnSync(
    toolchain.node,
    [
      join(root, 'packages/layered-deployment/bin/layered-deployment'),
      ...process.argv.slice(2),
    ],
    {
      stdio: 'inherit',
      // npm changes to the root: relative paths are meant from where it was called.
      cwd: process.env.INIT_CWD ?? process.cwd(),
      env: { ...process.env, ...toolchain.env },
    },
  );
  process.exit(status ?? 1);
} catch (error) {
  process.stderr.write(`${describe(error)}\n`);
  await processes.stopAll();
  process.exit(1);
}
