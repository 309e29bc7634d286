import type { PlatformSummary } from '@mlflow-portal/backstage-plugin-mlflow-common';

/** Identities that an owner may use: any, those of a list, or none. */
export function identitiesOf(
  { identities }: PlatformSummary,
  owner: string | undefined,
): 'any' | string[] {
  const own = owner === undefined ? undefined : identities[owner];
  return own ?? identities['*'] ?? [];
}
