import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { AddressedRepository, repositoryAt } from './repositoryAt';

/**
 * A file of a branch of a repository.
 *
 * @public
 */
export interface AddressedFile extends AddressedRepository {
  /** Undefined where the address leaves it to the host. */
  branch?: string;
  path: string;
}

/** What stands behind the address of the repository. */
const inPath: Record<string, RegExp> = {
  bitbucketCloud: /^(?<repository>.+?)\/src\/(?<branch>[^/]+)\/(?<path>.+)$/,
  bitbucketServer: /^(?<repository>.+?)\/(?:browse|raw)\/(?<path>.+)$/,
  gitea: /^(?<repository>.+?)\/src\/branch\/(?<branch>[^/]+)\/(?<path>.+)$/,
  github:
    /^(?<repository>.+?)\/(?:blob|tree|edit|raw)\/(?<branch>[^/]+)\/(?<path>.+)$/,
  gitlab:
    /^(?<repository>.+?)(?:\/-)?\/(?:blob|tree|edit|raw)\/(?<branch>[^/]+)\/(?<path>.+)$/,
};

/**
 * Takes the address of a file apart, as the catalog keeps it: the other way
 * round than `getContentsUrl` of a host. A branch is what is before the next
 * slash, as everywhere in Backstage.
 *
 * @throws InputError if no integration knows the host, or the address is not
 * that of a file of a branch.
 * @public
 */
export function fileAt(
  url: URL,
  integrations: ScmIntegrationRegistry,
): AddressedFile {
  const type = integrations.byHost(url.host)?.type;
  if (!type) {
    throw new InputError(
      `No integration knows the host ${url.host}. Add it below integrations in app-config.`,
    );
  }
  const parts = type === 'azure' ? azureParts(url) : partsOf(url, inPath[type]);
  if (!parts?.path) {
    throw new InputError(
      `${url} is not the address of a file of a branch, as hosts of type ${type} write it.`,
    );
  }
  const repository = new URL(parts.repository, url.origin);
  return {
    ...repositoryAt(repository, { integrations, what: `${repository}` }),
    branch: parts.branch?.replace(/^refs\/heads\//, ''),
    path: parts.path,
  };
}

interface Parts {
  repository: string;
  branch?: string;
  path?: string;
}

function partsOf(url: URL, form: RegExp | undefined): Parts | undefined {
  const { repository, branch, path } = form?.exec(url.pathname)?.groups ?? {};
  return repository === undefined
    ? undefined
    : {
        repository,
        branch: branch
          ? decodeURIComponent(branch)
          : url.searchParams.get('at') ?? undefined,
        path: decodeURIComponent(path),
      };
}

/** There, the query says which file. */
function azureParts(url: URL): Parts | undefined {
  const version = url.searchParams.get('version') ?? undefined;
  // "GB" says that it is a Git branch.
  return version && !version.startsWith('GB')
    ? undefined
    : {
        repository: url.pathname,
        branch: version?.slice(2),
        path: url.searchParams.get('path')?.replace(/^\/+/, ''),
      };
}
