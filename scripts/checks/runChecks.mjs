import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache } from '../toolchain/paths.mjs';
import { describe, SetupProblem } from '../toolchain/setupProblem.mjs';
import { withHeartbeat } from './heartbeat.mjs';

const linesShown = 200;

/** The end of a check's log: what a person reads to see why it failed. */
async function endOf(logFile) {
  const text = await readFile(logFile, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-linesShown).join('\n');
}

/**
 * Leaves only the chosen checks.
 *
 * @param {import('./checks.mjs').Check[][][]} stages
 * @param {string[] | undefined} only - ids
 */
export function choose(stages, only) {
  if (!only) {
    return stages;
  }
  const known = stages.flat(2).map(check => check.id);
  const unknown = only.filter(id => !known.includes(id));
  if (unknown.length > 0) {
    throw new SetupProblem(
      `There is no check ${unknown.join(', ')}: choose from ${known.join(
        ', ',
      )}.`,
    );
  }
  return stages.map(lanes =>
    lanes.map(lane => lane.filter(check => only.includes(check.id))),
  );
}

/**
 * Runs every check, also after one has failed.
 *
 * @param {import('./checks.mjs').Check[][][]} stages
 * @param {Omit<import('./checks.mjs').Context, 'logFile' | 'say'>} context
 * @param {(line: string) => void} say
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks(stages, context, say) {
  const count = { passed: 0, failed: 0 };
  const run = async check => {
    const logFile = join(cache, 'test', `${check.id}.log`);
    const begun = Date.now();
    const seconds = () => `${((Date.now() - begun) / 1000).toFixed(0)} s`;
    try {
      await withHeartbeat(`${check.title} (${check.id})`, say, () =>
        check.run({ ...context, logFile, say }),
      );
      count.passed += 1;
      say(`== ${check.title} (${check.id}): passed, ${seconds()}`);
    } catch (error) {
      count.failed += 1;
      const log = await endOf(logFile);
      say(`== ${check.title} (${check.id}): FAILED, ${seconds()}`);
      say(log || describe(error));
      if (log && !(error instanceof SetupProblem)) {
        say(describe(error));
      }
      say(`-- end of ${check.title}; the whole output: ${logFile}`);
    }
  };
  for (const lanes of stages) {
    await Promise.all(
      lanes.map(async lane => {
        for (const check of lane) {
          say(`== ${check.title} (${check.id}): running`);
          await run(check);
        }
      }),
    );
  }
  return count;
}
