import type { DeploymentEnvironment, RootApplication } from '../deployment';
import type { Platform } from '../platform';
import type { Product } from '../product';
import { interpolate } from './interpolate';
import type { Problems } from './Problems';

type Fill = (pattern: string, field: string) => string;

/** Where the files of Argo CD lie, and what they say of one environment. */
export function deliveryOf(
  { argocd, repository }: Platform,
  fill: Fill,
): Pick<
  DeploymentEnvironment,
  'project' | 'applicationPath' | 'projectPath' | 'notifications'
> {
  const place =
    argocd.delivery === 'application-set' ? 'applicationSets' : 'applications';
  return {
    project: fill(argocd.project, 'platform.argocd.project'),
    applicationPath: fill(repository[place], `platform.repository.${place}`),
    ...(argocd.ownProject && {
      projectPath: fill(
        argocd.ownProject.file,
        'platform.argocd.ownProject.file',
      ),
    }),
    notifications: Object.fromEntries(
      Object.entries(argocd.notifications).flatMap(([trigger, services]) =>
        Object.entries(services).map(([service, recipient]) => [
          `notifications.argoproj.io/subscribe.${trigger}.${service}`,
          fill(
            recipient,
            `platform.argocd.notifications.${trigger}.${service}`,
          ),
        ]),
      ),
    ),
  };
}

/** The root Applications of the environments: one each, or one for all. */
export function rootApplications(
  { argocd }: Platform,
  environments: string[],
): RootApplication[] {
  const root = argocd.rootApplication;
  if (root === 'given') {
    return [];
  }
  const make = (environment?: string): RootApplication => {
    const fill = (pattern: string) =>
      interpolate(pattern, { environment: environment ?? 'all' });
    return {
      name: fill(root.name),
      path: fill(root.file),
      project: fill(root.project),
      ...(environment && { environment }),
    };
  };
  return argocd.delivery === 'application-set'
    ? [make()]
    : environments.map(make);
}

/** Refuses patterns by which two files or two projects would become one. */
export function checkDelivery(
  { argocd, repository }: Platform,
  product: Product,
  environments: DeploymentEnvironment[],
  problems: Problems,
) {
  const holds = (pattern: string, ...variables: string[]) =>
    variables.some(variable => pattern.includes(`{${variable}}`));
  const own = ['deployment', 'name'];
  const asSet = argocd.delivery === 'application-set';
  if (asSet && holds(repository.applicationSets, 'environment')) {
    problems.add(
      'platform.repository.applicationSets',
      'holds {environment}, and an ApplicationSet is one file for all environments: remove it, or choose platform.argocd.delivery "applications"',
    );
  }
  if (!asSet && !holds(repository.applications, 'environment')) {
    problems.add(
      'platform.repository.applications',
      'does not hold {environment}, and an Application is one file for each: add it, or choose platform.argocd.delivery "application-set"',
    );
  }
  if (
    asSet &&
    (new Set(environments.map(({ chart }) => chart.kind)).size > 1 ||
      new Set(environments.map(({ autoSync }) => autoSync)).size > 1)
  ) {
    problems.add(
      'platform.argocd.delivery',
      'is "application-set", whose Applications have one shape, but the environments differ in autoSync or in the kind of place that the chart comes from: make them equal, or choose "applications"',
    );
  }
  if (!argocd.ownProject) {
    return;
  }
  for (const [field, pattern] of [
    ['project', argocd.project],
    ['ownProject.file', argocd.ownProject.file],
  ]) {
    if (!holds(pattern, ...own) || !holds(pattern, 'environment')) {
      problems.add(
        `platform.argocd.${field}`,
        'must hold {deployment} (or {name}) and {environment}, since an AppProject of the bundle serves one environment of one deployment: add them, or remove platform.argocd.ownProject to use a project that exists',
      );
    }
  }
  if (!product.objectKinds) {
    problems.add(
      'platform.argocd.ownProject',
      `needs to know every kind of object, and the product ${product.id} does not say what its chart makes: remove it and give the name of a project that exists, or choose another product`,
    );
  }
}
