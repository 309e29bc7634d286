/**
 * Whether GitHub refused a draft because the plan of a private repository has
 * none, as in https://github.com/cynkra/fledge/issues/260.
 */
export function hasNoDrafts(error: unknown): boolean {
  return (
    error instanceof Error &&
    /draft pull requests are not supported/i.test(error.message)
  );
}
