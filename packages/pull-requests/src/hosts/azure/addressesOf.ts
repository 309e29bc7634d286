import { InputError } from '@backstage/errors';
import { encodePath } from '../../http/encodePath';
import { RepositoryReference } from '../../PullRequestHost';

const OLD_DOMAIN = '.visualstudio.com';

/** Where a repository is, for a browser and for the REST API. */
export interface AzureAddresses {
  repositoryUrl: string;
  /** Of the repository in the API of Git. */
  repositoryApiUrl: string;
  /** Of its project in the API of projects. */
  projectApiUrl: string;
  /** Of the project in the API of policies. */
  policyApiUrl: string;
}

/**
 * The addresses of a repository on Azure DevOps Services, on Server, or on
 * Services by the old name of the organization's host.
 */
export function addressesOf(reference: RepositoryReference): AzureAddresses {
  const { host, organization, project } = reference;
  const hasOldDomain = host.endsWith(OLD_DOMAIN);
  if (!project || (!organization && !hasOldDomain)) {
    throw new InputError(
      `A repository on Azure DevOps is named by host, organization, project and repo, as in ${host}?organization=company&project=ml&repo=deployments.`,
    );
  }
  const organizationUrl = hasOldDomain
    ? oldUrl(host, organization)
    : // On Server it is a collection, which may be below a folder: tfs/Default.
      `https://${host}/${encodePath(organization ?? '')}`;
  const name = encodeURIComponent(reference.repo);
  const projectUrl = `${organizationUrl}/${encodeURIComponent(project)}`;
  return {
    repositoryUrl: `${projectUrl}/_git/${name}`,
    repositoryApiUrl: `${projectUrl}/_apis/git/repositories/${name}`,
    projectApiUrl: `${organizationUrl}/_apis/projects/${encodeURIComponent(
      project,
    )}`,
    policyApiUrl: `${projectUrl}/_apis/policy`,
  };
}

/** There, the host itself names the organization. */
function oldUrl(host: string, organization: string | undefined): string {
  const named = host.slice(0, -OLD_DOMAIN.length);
  if (
    organization &&
    organization.toLocaleLowerCase('en-US') !== named.toLocaleLowerCase('en-US')
  ) {
    throw new InputError(
      `The host ${host} is that of the organization ${named}, and repoUrl names ${organization}. Leave out organization, or write the other host.`,
    );
  }
  return `https://${host}`;
}
