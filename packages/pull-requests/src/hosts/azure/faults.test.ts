import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { FakeAzure } from '../../__testUtils__/fakes/azure/FakeAzure';
import { FakeRepository } from '../../__testUtils__/fakes/FakeRepository';
import { withPeople } from '../../__testUtils__/fakes/people';
import { describeFaults } from '../../__testUtils__/faults/describeFaults';
import { ConnectOptions } from '../../__testUtils__/faults/FaultTarget';
import { findOptionalDescription } from '../../__testUtils__/findDescription';
import { createPullRequestHost } from '../createPullRequestHost';

jest.setTimeout(180_000);

const host = 'dev.azure.com';
const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      azure: [{ host, credentials: [{ personalAccessToken: 'secret' }] }],
    },
  }),
);

/** No address of the API can be set: the organization is the port to call. */
function reachAzure(address: string, repo: string, options?: ConnectOptions) {
  const organization = new URL(address).port;
  return createPullRequestHost({
    integrations,
    repository: { host, organization, project: 'ml', repo },
    ...options,
  });
}

describeFaults('Azure DevOps', async () => {
  const azure = new FakeAzure();
  const address = await azure.start(
    findOptionalDescription(
      'AZURE_DEVOPS_DESCRIPTION',
      'azure-devops-git-7.1.json',
    ),
  );
  const realFetch = globalThis.fetch;
  globalThis.fetch = (url, init) =>
    realFetch(
      String(url).replace(
        /^https:\/\/dev\.azure\.com\/(\d+)/,
        'http://127.0.0.1:$1/company',
      ),
      init,
    );
  return {
    address,
    stop: async () => {
      globalThis.fetch = realFetch;
      await azure.stop();
    },
    createRepository: async repo => {
      const repository = new FakeRepository();
      azure.repositories.set(repo, repository);
      azure.teams.set('ml Team', repository.people);
      return {
        repository: withPeople(repository, () => reachAzure(address, repo)),
        connect: (at, options) => reachAzure(at, repo, options),
      };
    },
  };
});
