import { MlflowError } from '../client';

/** What became of a call: its value, or why it failed. */
export interface Outcome<T> {
  value?: T;
  error?: MlflowError;
}

/** Waits for a call whose failure is a finding, not an accident. */
export async function attempt<T>(call: Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await call };
  } catch (error) {
    if (error instanceof MlflowError) {
      return { error };
    }
    throw error;
  }
}
