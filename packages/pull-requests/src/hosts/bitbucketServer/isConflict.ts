/** Bitbucket refuses so what is out of date, and people who cannot review. */
export function isConflict(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConflictError';
}
