import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { RepositoryReference } from '../PullRequestHost';

/**
 * A repository, and the same in the words of a Scaffolder `repoUrl`.
 *
 * @public
 */
export interface AddressedRepository {
  reference: RepositoryReference;
  repoUrl: string;
}

interface AddressForm {
  /** What the path looks like, for the person who writes it. */
  words: string;
  /** Its named groups are fields of the {@link RepositoryReference}. */
  path: RegExp;
}

const OWNER_AND_REPOSITORY: AddressForm = {
  words: '<owner>/<repository>',
  path: /^(?<owner>.+)\/(?<repo>[^/]+)$/,
};

/** By type of integration. */
const forms: Record<string, AddressForm> = {
  azure: {
    words: '<organization>/<project>/_git/<repository>',
    // Hosts of the old form, organization.visualstudio.com, leave it out.
    path: /^(?:(?<organization>.+)\/)?(?<project>[^/]+)\/_git\/(?<repo>[^/]+)$/,
  },
  bitbucketCloud: {
    words: '<workspace>/<repository>',
    path: /^(?<workspace>[^/]+)\/(?<repo>[^/]+)$/,
  },
  bitbucketServer: {
    words: 'projects/<project>/repos/<repository>',
    path: /^(?:.+\/)?projects\/(?<project>[^/]+)\/repos\/(?<repo>[^/]+)$/,
  },
};

/**
 * Takes the address of a repository apart, as its Git host writes addresses. A
 * Git host may live under a path of its own, which its integration knows.
 *
 * @param options - `what` names the address in an error
 * @throws InputError if the address has another form.
 * @public
 */
export function repositoryAt(
  url: URL,
  options: { integrations: ScmIntegrationRegistry; what: string },
): AddressedRepository {
  const { integrations, what } = options;
  const type = integrations.byHost(url.host)?.type ?? '';
  const { words, path } = forms[type] ?? OWNER_AND_REPOSITORY;
  const place = path.exec(pathOnHost(url, integrations))?.groups;
  if (!place) {
    throw new InputError(`${what} must end in ${words}`);
  }
  // A group that has nothing to name stays undefined.
  const { repo, ...owner } = Object.fromEntries(
    Object.entries(place).filter(([, part]) => part !== undefined),
  );
  return {
    reference: { host: url.host, ...owner, repo },
    repoUrl: `${url.host}?${new URLSearchParams({ ...owner, repo })}`,
  };
}

function pathOnHost(url: URL, integrations: ScmIntegrationRegistry): string {
  const { baseUrl = url.origin } =
    integrations.gitea.byUrl(url)?.config ??
    integrations.gitlab.byUrl(url)?.config ??
    {};
  const hostParts = pathParts(new URL(baseUrl));
  const parts = pathParts(url);
  return hostParts.every((part, index) => parts[index] === part)
    ? parts.slice(hostParts.length).join('/')
    : parts.join('/');
}

function pathParts(url: URL): string[] {
  return decodeURI(url.pathname)
    .replace(/\.git\/*$/, '')
    .split('/')
    .filter(Boolean);
}
