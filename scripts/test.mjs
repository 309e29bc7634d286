// Every check: npm test. A few of them: npm test -- --only tsc,lint
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stages } from './checks/checks.mjs';
import { withHeartbeat } from './checks/heartbeat.mjs';
import { prepare } from './checks/prepare.mjs';
import { choose, runChecks } from './checks/runChecks.mjs';
import { cache } from './toolchain/paths.mjs';
import { Processes } from './toolchain/processes.mjs';
import { describe, SetupProblem } from './toolchain/setupProblem.mjs';
import { stopOnSignals } from './toolchain/signals.mjs';

const say = line => process.stdout.write(`${line}\n`);
const processes = new Processes();
stopOnSignals(processes, {
  onStop: () => say('\nStopping.'),
  exitCode: () => 130,
});

function readOnly(args) {
  if (args.length === 0) {
    return undefined;
  }
  if (args.length !== 2 || args[0] !== '--only') {
    throw new SetupProblem(
      `Unknown option ${args.join(' ')}: there is only --only <check>,<check>.`,
    );
  }
  return args[1].split(',');
}

try {
  const chosen = choose(stages, readOnly(process.argv.slice(2)));
  await rm(join(cache, 'test'), { recursive: true, force: true });
  say('== Toolchain and packages: running');
  const toolchain = await withHeartbeat('Toolchain and packages', say, () =>
    prepare(processes, join(cache, 'test/toolchain.log')),
  );
  say('== Toolchain and packages: passed');
  const { passed, failed } = await runChecks(
    chosen,
    { processes, toolchain },
    say,
  );
  await processes.stopAll();
  say(`\n${passed + 1} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
} catch (error) {
  if (!processes.stopping) {
    say(`== Toolchain and packages: FAILED\n${describe(error)}`);
    await processes.stopAll();
    say('\n0 passed, 1 failed');
    process.exit(1);
  }
}
