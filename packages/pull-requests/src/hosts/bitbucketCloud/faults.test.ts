import { FaultSuite } from '../../__testUtils__/faults/FaultSuite';
import { startBitbucketCloudHost } from '../../__testUtils__/testHosts/startBitbucketCloudHost';

jest.setTimeout(180_000);

describe('pull requests on Bitbucket Cloud that meet a fault', () => {
  const suite = new FaultSuite('bitbucketCloud', startBitbucketCloudHost);
  beforeAll(() => suite.start());
  afterAll(() => suite.stop());

  it.each(suite.tests)('%s', async (_, test) => {
    expect.hasAssertions();
    await test();
  });
});
