import { FakeBitbucketCloud } from '../fakes/bitbucketCloud/FakeBitbucketCloud';
import {
  createBitbucketRepository,
  portalAuthorization,
  reachBitbucketCloud,
} from '../fakes/bitbucketCloud/reachBitbucketCloud';
import { TestHost } from './TestHost';

/** The stand-in for Bitbucket Cloud. */
export async function startBitbucketCloudHost(): Promise<TestHost> {
  const bitbucket = new FakeBitbucketCloud();
  bitbucket.authorizations.add(portalAuthorization);
  const address = await bitbucket.start(undefined);
  return {
    address,
    stop: () => bitbucket.stop(),
    createRepository: async repo => ({
      repository: createBitbucketRepository(bitbucket, address, repo).people,
      connect: (at, options) => reachBitbucketCloud(at, repo, options),
    }),
  };
}
