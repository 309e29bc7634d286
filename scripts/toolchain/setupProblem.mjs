/**
 * Something the person at the terminal can put right. The message says what is
 * wrong and the way out, and is shown without a stack trace.
 */
export class SetupProblem extends Error {
  name = 'SetupProblem';
}

/** @param {unknown} error */
export function describe(error) {
  if (error instanceof SetupProblem) {
    return error.message;
  }
  return error instanceof Error ? error.stack ?? error.message : String(error);
}
