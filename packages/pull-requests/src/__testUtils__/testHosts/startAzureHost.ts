import { FakeAzure } from '../fakes/azure/FakeAzure';
import { reachAzure } from '../fakes/azure/reachAzure';
import { FakeRepository } from '../fakes/FakeRepository';
import { withPeople } from '../fakes/people';
import { findOptionalDescription } from '../findDescription';
import { ConnectOptions, TestHost } from './TestHost';

/** No address of the API can be set: the organization is the port to call. */
function reachPort(address: string, repo: string, options?: ConnectOptions) {
  const organization = new URL(address).port;
  return reachAzure(repo, {
    repository: { host: 'dev.azure.com', organization, project: 'ml', repo },
    patienceMs: undefined,
    ...options,
  });
}

/** The stand-in for Azure DevOps. */
export async function startAzureHost(): Promise<TestHost> {
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
    violations: azure.violations,
    stop: async () => {
      globalThis.fetch = realFetch;
      await azure.stop();
    },
    createRepository: async repo => {
      const repository = new FakeRepository();
      azure.repositories.set(repo, repository);
      azure.teams.set('ml Team', repository.people);
      return {
        repository: withPeople(repository, () => reachPort(address, repo)),
        connect: (at, options) => reachPort(at, repo, options),
      };
    },
  };
}
