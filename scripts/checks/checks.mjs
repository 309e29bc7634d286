import { browserTests } from './browserTests.mjs';
import { unitTests } from './unitTests.mjs';
import { workshopTests } from './workshopTests.mjs';

/**
 * @typedef {object} Context
 * @property {import('../toolchain/processes.mjs').Processes} processes
 * @property {import('../toolchain/yarn.mjs').Toolchain} toolchain
 * @property {string} logFile
 * @property {(line: string) => void} say
 *
 * @typedef {object} Check
 * @property {string} id - for --only
 * @property {string} title
 * @property {(context: Context) => Promise<void>} run - rejected on a failure
 */

/** A check that is one command of Yarn. */
function yarn(id, title, ...command) {
  return {
    id,
    title,
    run: async ({ processes, toolchain, logFile }) => {
      const [executable, ...args] = toolchain.yarn;
      await processes.run(executable, [...args, ...command], {
        env: toolchain.env,
        logFile,
      });
    },
  };
}

const scripts = {
  id: 'scripts',
  title: 'Scripts and demo',
  run: async ({ processes, toolchain, logFile }) => {
    await processes.run(
      toolchain.node,
      ['--test', 'scripts/**/*.test.mjs', 'demo/**/*.test.mjs'],
      { env: toolchain.env, logFile },
    );
  },
};

/**
 * Stages follow one another; the lanes of a stage run side by side, the checks
 * of a lane in order (the API reports read what the type check wrote).
 *
 * @type {Check[][][]}
 */
export const stages = [
  [
    [
      yarn('formatting', 'Formatting', 'prettier', '--check', '.'),
      yarn('tsc', 'Types', 'tsc'),
      yarn('api', 'API reports', 'build:api-reports', '--ci'),
    ],
    [scripts, yarn('lint', 'Lint', 'backstage-cli', 'repo', 'lint')],
  ],
  [[{ id: 'unit', title: 'Unit and integration tests', run: unitTests }]],
  [
    [{ id: 'e2e', title: 'Browser tests', run: browserTests }],
    // While the demo starts, and beside tests that mostly wait.
    [{ id: 'workshop', title: 'Component workshop', run: workshopTests }],
  ],
];
