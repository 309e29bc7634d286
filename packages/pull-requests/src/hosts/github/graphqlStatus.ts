const STATUSES = new Map([
  ['FORBIDDEN', 403],
  ['INSUFFICIENT_SCOPES', 403],
  ['NOT_FOUND', 404],
  ['RATE_LIMITED', 429],
]);
const OTHER_STATUS = 422;

/**
 * The status with which REST would say what an error of GraphQL says: there
 * every answer has the status 200. Undefined for any other error.
 */
export function graphqlStatus(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errors' in error)) {
    return undefined;
  }
  const [first] = Array.isArray(error.errors) ? error.errors : [];
  return STATUSES.get(first?.type) ?? OTHER_STATUS;
}
