import { FaultSuite } from '../../__testUtils__/faults/FaultSuite';
import { startBitbucketServerHost } from '../../__testUtils__/testHosts/startBitbucketServerHost';

jest.setTimeout(600_000);

describe('pull requests on Bitbucket Data Center that meet a fault', () => {
  const suite = new FaultSuite('bitbucketServer', startBitbucketServerHost);
  beforeAll(() => suite.start());
  afterAll(() => suite.stop());

  it.each(suite.tests)('%s', async (_, test) => {
    expect.hasAssertions();
    await test();
  });
});
