import { behaviours } from '../../__testUtils__/behaviours';
import { FakeBitbucketServer } from '../../__testUtils__/fakes/bitbucketServer/FakeBitbucketServer';
import {
  bitbucketServerIntegrations,
  createBitbucketServerRepository,
} from '../../__testUtils__/fakes/bitbucketServer/reachBitbucketServer';

jest.setTimeout(120_000);

describe('BitbucketServerHost on a stand-in that takes what Bitbucket documents', () => {
  const bitbucket = new FakeBitbucketServer();
  let serverUrl: string;
  beforeAll(async () => {
    serverUrl = await bitbucket.start();
    bitbucket.credentials.set('Bearer portal', 'portal');
  });
  afterAll(() => bitbucket.stop());

  const createRepository = (repo: string) =>
    createBitbucketServerRepository(
      bitbucket,
      bitbucketServerIntegrations(serverUrl),
      repo,
    );

  describe.each(Object.entries(behaviours))('%s', (group, members) => {
    it.each(Object.entries(members))('%s', async (name, behaviour) => {
      expect.hasAssertions();
      const repo = `${group} ${name}`.replace(/\W+/g, '-').slice(0, 90);
      const { stage } = await createRepository(repo);
      await behaviour(stage);
    });
  });

  it('never sends what the documentation does not list', () => {
    expect(bitbucket.violations).toEqual([]);
  });
});
