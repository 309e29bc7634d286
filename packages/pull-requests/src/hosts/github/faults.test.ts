import { FaultSuite } from '../../__testUtils__/faults/FaultSuite';
import { startGithubHost } from '../../__testUtils__/testHosts/startGithubHost';

jest.setTimeout(180_000);

describe('pull requests on GitHub that meet a fault', () => {
  const suite = new FaultSuite('github', startGithubHost);
  beforeAll(() => suite.start());
  afterAll(() => suite.stop());

  it.each(suite.tests)('%s', async (_, test) => {
    expect.hasAssertions();
    await test();
  });
});
