import { InputError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { Platform } from '@mlflow-portal/layered-deployment';
import type { RepositoryReference } from '@mlflow-portal/pull-requests';

/** The repository of a platform, in the words of a Scaffolder `repoUrl`. */
export interface PlatformRepository {
  reference: RepositoryReference;
  repoUrl: string;
}

/**
 * Takes the address of a platform's repository apart. The last part of its
 * path is the repository, what comes before is the owner. A Git host may live
 * under a path of its own, which its integration knows.
 */
export function repositoryOf(
  platform: Platform,
  integrations: ScmIntegrationRegistry,
): PlatformRepository {
  const url = new URL(platform.repository.url);
  const hostParts = pathParts(
    new URL(integrations.gitea.byUrl(url)?.config.baseUrl ?? url.origin),
  );
  const path = pathParts(url);
  const parts = hostParts.every((part, index) => path[index] === part)
    ? path.slice(hostParts.length)
    : path;
  const repo = parts.pop();
  const owner = parts.join('/');
  if (!repo || !owner) {
    throw new InputError(
      `platform.repository.url of "${platform.name}" must end in <owner>/<repository>`,
    );
  }
  return {
    reference: { host: url.host, owner, repo },
    repoUrl: `${url.host}?${new URLSearchParams({ owner, repo })}`,
  };
}

function pathParts(url: URL): string[] {
  return url.pathname
    .replace(/\.git$/, '')
    .split('/')
    .filter(Boolean);
}
