import type { RootApplication } from '../deployment';
import type { Platform } from '../platform';
import { interpolate } from '../resolve/interpolate';

/** The folder that holds all files of a pattern, and a glob of them in it. */
export function locate(pattern: string): { path: string; include: string } {
  const parts = pattern.split('/');
  const fixed = parts.findIndex(part => part.includes('{'));
  const depth = fixed < 0 ? parts.length - 1 : fixed;
  return {
    path: parts.slice(0, depth).join('/') || '.',
    include: parts
      .slice(depth)
      .join('/')
      .replace(/\{\w+\}/g, '*'),
  };
}

/** The patterns of what a root Application applies for one environment. */
export function appliedPatterns({ argocd, repository }: Platform): string[] {
  return [
    argocd.delivery === 'application-set'
      ? repository.applicationSets
      : repository.applications,
    ...(argocd.ownProject ? [argocd.ownProject.file] : []),
  ];
}

const below = (folder: string, path: string) =>
  folder === '.' ? path : path.slice(folder.length + 1);

/** The deepest folder that all of some folders are in. */
function commonFolder(folders: string[]): string {
  const [first, ...others] = folders.map(folder => folder.split('/'));
  const depth = first.findIndex((part, index) =>
    others.some(other => other[index] !== part),
  );
  return first.slice(0, depth < 0 ? first.length : depth).join('/') || '.';
}

/**
 * Applies the Applications (and AppProjects) of a platform. It is the same for
 * every deployment, and can apply nothing but files of those patterns.
 */
export function rootApplication(platform: Platform, root: RootApplication) {
  const { argocd, repository, environments } = platform;
  const { environment } = root;
  const places = appliedPatterns(platform)
    .map(pattern => interpolate(pattern, { environment }))
    .map(locate);
  const path = commonFolder(places.map(place => place.path));
  const globs = places.map(place =>
    below(
      path,
      place.path === '.' ? place.include : `${place.path}/${place.include}`,
    ),
  );
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name: root.name,
      namespace: argocd.namespace,
    },
    spec: {
      project: root.project,
      destination: {
        // Applications live beside Argo CD, wherever they deploy to.
        server: 'https://kubernetes.default.svc',
        namespace: argocd.namespace,
      },
      sources: [
        {
          repoURL: repository.cloneUrl ?? repository.url,
          targetRevision: environment
            ? environments[environment].targetRevision
            : repository.baseBranch,
          path,
          directory: {
            recurse: globs.some(glob => glob.includes('/')),
            include: globs.length === 1 ? globs[0] : `{${globs.join(',')}}`,
            // Not itself: the star of a glob passes slashes.
            ...((path === '.' || root.path.startsWith(`${path}/`)) && {
              exclude: below(path, root.path),
            }),
          },
        },
      ],
      // Without any file left it deletes nothing: that is a mistake.
      syncPolicy: {
        automated: { prune: true, selfHeal: true, allowEmpty: false },
      },
    },
  };
}
