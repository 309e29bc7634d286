import { MlflowError } from '../client';

/** The error of a call that has to fail. */
export async function caught(call: Promise<unknown>): Promise<MlflowError> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof MlflowError)) {
    throw new Error(`expected an MlflowError, got ${outcome}`);
  }
  return outcome;
}
