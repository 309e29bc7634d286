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
