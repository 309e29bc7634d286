import { findRefused } from './findRefused';

/**
 * Opens a pull request that asks people to review at once. Hosts refuse it as
 * a whole for one who cannot be asked: then those are left out.
 */
export async function openWithReviewers<T>(options: {
  reviewers: string[];
  open: (reviewers: string[]) => Promise<T>;
  /** Asks people to review what was opened. */
  ask: (opened: T, reviewers: string[]) => Promise<void>;
}): Promise<T> {
  const { reviewers, open, ask } = options;
  try {
    return await open(reviewers);
  } catch (error) {
    const isRefused = error instanceof Error && error.name === 'ConflictError';
    if (!isRefused || !reviewers.length) {
      throw error;
    }
  }
  const opened = await open([]);
  await findRefused(reviewers, names => ask(opened, names));
  return opened;
}
