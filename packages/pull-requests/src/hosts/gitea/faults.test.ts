import { FaultSuite } from '../../__testUtils__/faults/FaultSuite';
import { startGiteaHost } from '../../__testUtils__/testHosts/startGiteaHost';

jest.setTimeout(600_000);

describe('pull requests on Gitea that meet a fault', () => {
  const suite = new FaultSuite('gitea', startGiteaHost);
  beforeAll(() => suite.start());
  afterAll(() => suite.stop());

  it.each(suite.tests)('%s', async (_, test) => {
    expect.hasAssertions();
    await test();
  });
});
