import type {
  OfferedProductSummary,
  PlatformSummary,
} from '@mlflow-portal/backstage-plugin-mlflow-common';

/** The product of a platform that a form is about. */
export function productOf(
  platform: PlatformSummary,
  id: string | undefined,
): OfferedProductSummary | undefined {
  return id === undefined
    ? platform.products.at(0)
    : platform.products.find(product => product.id === id);
}

/** Identities that an owner may use: any, those of a list, or none. */
export function identitiesOf(
  { identities }: PlatformSummary,
  owner: string | undefined,
): 'any' | string[] {
  const own = owner === undefined ? undefined : identities[owner];
  return own ?? identities['*'] ?? [];
}

/** Answers with one of them changed; an empty one is left out. */
export function withAnswer<T extends object, K extends keyof T>(
  answers: T,
  key: K,
  value: T[K] | undefined,
): T {
  const changed = { ...answers, [key]: value };
  if (value === undefined || value === '' || value === false) {
    delete changed[key];
  }
  return changed;
}
