import { rm } from 'node:fs/promises';
import { Processes } from '../scripts/toolchain/processes.mjs';
import {
  requireCompiler,
  requireGo,
  requirePython,
} from '../scripts/toolchain/prerequisites.mjs';
import { findOnPath } from '../scripts/toolchain/findOnPath.mjs';
import { describe } from '../scripts/toolchain/setupProblem.mjs';
import { stopOnSignals } from '../scripts/toolchain/signals.mjs';
import { Steps } from '../scripts/toolchain/steps.mjs';
import { readArguments } from './lib/arguments.mjs';
import { startDemo } from './lib/demo.mjs';
import { requireFreePorts } from './lib/ports.mjs';
import { readSettings } from './lib/settings.mjs';
import { summary } from './lib/summary.mjs';

const begun = Date.now();
const say = line => process.stdout.write(`${line}\n`);
const processes = new Processes();
let ready = false;
stopOnSignals(processes, {
  onStop: () => say('\nStopping.'),
  exitCode: () => (ready ? 0 : 130),
});

try {
  const { reset } = readArguments(process.argv.slice(2));
  const settings = readSettings(process.env);
  await requireFreePorts(settings.ports);
  await requirePython(processes);
  if (!findOnPath('gitea')) {
    await requireGo(processes);
  }
  requireCompiler();
  if (reset) {
    await rm(settings.data, { recursive: true, force: true });
  }
  const steps = new Steps({
    write: say,
    stopping: () => processes.stopping,
  });
  const demo = await startDemo({ processes, steps, settings, say });
  ready = true;
  say(summary(demo, steps.finished, (Date.now() - begun) / 1000));
  await demo.running;
} catch (error) {
  if (!processes.stopping) {
    process.stderr.write(`\n${describe(error)}\n`);
    await processes.stopAll();
    process.exit(1);
  }
}
