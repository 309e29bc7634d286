import { SetupProblem } from '../../scripts/toolchain/setupProblem.mjs';

/** @param {string[]} args */
export function readArguments(args) {
  const unknown = args.filter(argument => argument !== '--reset');
  if (unknown.length > 0) {
    throw new SetupProblem(
      `Unknown option ${unknown.join(
        ' ',
      )}: there is only --reset, which deletes the demo's data and begins afresh.`,
    );
  }
  return { reset: args.includes('--reset') };
}
