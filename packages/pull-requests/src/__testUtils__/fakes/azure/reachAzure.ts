import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { bypass, http } from 'msw';
import { createPullRequestHost } from '../../../hosts/createPullRequestHost';
import { PullRequestHostOptions } from '../../../hosts/HostFactory';
import { FakeRepository, portal } from '../FakeRepository';
import { withPeople } from '../people';
import { FakeAzure } from './FakeAzure';

/** app-config that knows Azure DevOps Services, Server and an old host. */
export const azureIntegrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      azure: [
        {
          host: 'dev.azure.com',
          credentials: [{ personalAccessToken: 'secret' }],
        },
        { host: 'azure.example.com' },
        { host: 'company.visualstudio.com' },
      ],
    },
  }),
);

/** A repository on Azure DevOps Services, as the code under test reaches it. */
export function reachAzure(
  repo: string,
  options: Partial<PullRequestHostOptions> = {},
) {
  return createPullRequestHost({
    integrations: azureIntegrations,
    repository: {
      host: 'dev.azure.com',
      organization: 'company',
      project: 'ml',
      repo,
    },
    patienceMs: 0,
    ...options,
  });
}

/**
 * Leads calls of Azure DevOps to a stand-in: an integration has no address of
 * the API that could be set.
 *
 * @public
 */
export function leadTo(address: () => string) {
  return http.all('https://dev.azure.com/*', async ({ request }) => {
    const { pathname, search } = new URL(request.url);
    const body = await request.text();
    const led = new Request(`${address()}${pathname}${search}`, {
      method: request.method,
      headers: request.headers,
      body: body === '' ? undefined : body,
      redirect: 'manual',
    });
    return fetch(bypass(led));
  });
}

/** A new repository of the stand-in, and its people. */
export function createAzureRepository(
  azure: FakeAzure,
  repo: string,
  repository = new FakeRepository(),
) {
  azure.repositories.set(repo, repository);
  azure.teams.set('ml Team', [...repository.people, portal.name]);
  azure.meanwhile = () => {};
  return withPeople(repository, signal => reachAzure(repo, { signal }), {
    neverExecutable: 'the API of Azure DevOps has no word for it.',
  });
}
