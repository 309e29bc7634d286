import { FakeBitbucketServer } from '../fakes/bitbucketServer/FakeBitbucketServer';
import {
  bitbucketServerIntegrations,
  createBitbucketServerRepository,
  reachBitbucketServer,
} from '../fakes/bitbucketServer/reachBitbucketServer';
import { TestHost } from './TestHost';

/** The stand-in for Bitbucket Data Center, with real Git behind it. */
export async function startBitbucketServerHost(): Promise<TestHost> {
  const bitbucket = new FakeBitbucketServer();
  bitbucket.credentials.set('Bearer portal', 'portal');
  const address = await bitbucket.start();
  const integrations = bitbucketServerIntegrations(address);
  return {
    address,
    violations: bitbucket.violations,
    stop: () => bitbucket.stop(),
    slow: true,
    createRepository: async repo => {
      const { people } = await createBitbucketServerRepository(
        bitbucket,
        integrations,
        repo,
      );
      return {
        repository: people,
        connect: (at, options) =>
          reachBitbucketServer(bitbucketServerIntegrations(at), repo, options),
      };
    },
  };
}
