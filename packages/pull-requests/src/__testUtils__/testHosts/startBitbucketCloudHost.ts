import { FakeBitbucketCloud } from '../fakes/bitbucketCloud/FakeBitbucketCloud';
import {
  createBitbucketCloudRepository,
  portalAuthorization,
  reachBitbucketCloud,
} from '../fakes/bitbucketCloud/reachBitbucketCloud';
import { findOptionalDescription } from '../findDescription';
import { TestHost } from './TestHost';

/** The stand-in for Bitbucket Cloud. */
export async function startBitbucketCloudHost(): Promise<TestHost> {
  const bitbucket = new FakeBitbucketCloud();
  bitbucket.authorizations.add(portalAuthorization);
  const address = await bitbucket.start(
    findOptionalDescription(
      'BITBUCKET_DESCRIPTION',
      'bitbucket-cloud-openapi3.yml',
    ),
  );
  return {
    address,
    violations: bitbucket.violations,
    stop: () => bitbucket.stop(),
    createRepository: async repo => ({
      repository: createBitbucketCloudRepository(bitbucket, address, repo)
        .people,
      connect: (at, options) => reachBitbucketCloud(at, repo, options),
    }),
  };
}
