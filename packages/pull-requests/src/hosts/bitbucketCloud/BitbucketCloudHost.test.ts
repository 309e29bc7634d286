import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { setupServer } from 'msw/node';
import { behaviours } from '../../__testUtils__/behaviours';
import { FakeBitbucketCloud } from '../../__testUtils__/fakes/bitbucketCloud/FakeBitbucketCloud';
import {
  createBitbucketRepository,
  leadTo,
} from '../../__testUtils__/fakes/bitbucketCloud/reachBitbucketCloud';
import { findOptionalDescription } from '../../__testUtils__/findDescription';

jest.setTimeout(60_000);

const portal = `Basic ${Buffer.from('portal:secret').toString('base64')}`;

describe('BitbucketCloudHost on a stand-in that knows what Bitbucket allows', () => {
  const bitbucket = new FakeBitbucketCloud();
  let address: string;
  registerMswTestHooks(setupServer(leadTo(() => address)));
  beforeAll(async () => {
    address = await bitbucket.start(
      findOptionalDescription(
        'BITBUCKET_DESCRIPTION',
        'bitbucket-cloud-openapi3.yml',
      ),
    );
    bitbucket.authorizations.add(portal);
  });
  beforeEach(() => {
    bitbucket.meanwhile = () => {};
  });
  afterAll(() => bitbucket.stop());

  const createRepository = (repo: string) =>
    createBitbucketRepository(bitbucket, repo);

  describe.each(Object.entries(behaviours))('%s', (_, group) => {
    it.each(Object.entries(group))('%s', async (name, behaviour) => {
      expect.hasAssertions();
      const repo = name.replace(/\W+/g, '-').slice(0, 90);
      await behaviour(createRepository(repo).stage);
    });
  });

  it('never sends what the description does not allow', () => {
    expect(bitbucket.violations).toEqual([]);
  });
});
