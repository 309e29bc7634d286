import type { PlatformSummary } from '@mlflow-portal/backstage-plugin-mlflow-common';
import type { MlflowPlatformChoice } from './schema';

/** Platforms that deploy a product of a kind, such as `mlflow`. */
export function offering(
  platforms: PlatformSummary[],
  trait: string,
): PlatformSummary[] {
  return platforms.filter(({ products }) =>
    products.some(({ traits }) => traits.includes(trait)),
  );
}

/** A platform picked afresh: its first environment, in the smallest size. */
export function pickPlatform(
  platform: PlatformSummary,
  trait: string,
): MlflowPlatformChoice {
  const index = platform.products.findIndex(({ traits }) =>
    traits.includes(trait),
  );
  const choice = { platform: platform.name, environments: [], size: {} };
  return pickEnvironments(
    platform,
    // The platform's first product needs no answer.
    index > 0 ? { ...choice, product: platform.products[index].id } : choice,
    platform.environments.slice(0, 1),
  );
}

/** The size of one environment. */
export function sizeOf(
  { size }: Partial<MlflowPlatformChoice>,
  environment: string,
): string | undefined {
  return typeof size === 'string' ? size : size?.[environment];
}

/** Another size of one environment. */
export function pickSize(
  choice: MlflowPlatformChoice,
  environment: string,
  size: string,
): MlflowPlatformChoice {
  const sizes = choice.environments.map(name => [name, sizeOf(choice, name)]);
  return {
    ...choice,
    size: { ...Object.fromEntries(sizes), [environment]: size },
  };
}

/** Other environments, each with the size it had or the smallest. */
export function pickEnvironments(
  platform: PlatformSummary,
  choice: MlflowPlatformChoice,
  environments: string[],
): MlflowPlatformChoice {
  // The platform's order, not the order of the clicks: same answers, same files.
  const ordered = platform.environments.filter(environment =>
    environments.includes(environment),
  );
  const [smallest] = platform.sizes;
  return {
    ...choice,
    environments: ordered,
    size: Object.fromEntries(
      ordered.map(environment => [
        environment,
        sizeOf(choice, environment) ?? smallest?.name ?? '',
      ]),
    ),
  };
}

/** What keeps a choice from being used; `undefined` when nothing does. */
export function problemOf(
  choice: Partial<MlflowPlatformChoice> | undefined,
):
  | { field: 'platform' | 'environments' }
  | { field: 'size'; environment: string }
  | undefined {
  if (!choice?.platform) {
    return { field: 'platform' };
  }
  if (!choice.environments?.length) {
    return { field: 'environments' };
  }
  const unsized = choice.environments.find(
    environment => !sizeOf(choice, environment),
  );
  return unsized ? { field: 'size', environment: unsized } : undefined;
}

/** Whether an owner may deploy to a platform; nobody is refused unnamed. */
export function isGranted(
  platform: PlatformSummary,
  owner: string | undefined,
): boolean {
  return (
    !owner || platform.owners.includes(owner) || platform.owners.includes('*')
  );
}
