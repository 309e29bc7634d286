import { FaultSuite } from '../../__testUtils__/faults/FaultSuite';
import { startGitlabHost } from '../../__testUtils__/testHosts/startGitlabHost';

jest.setTimeout(180_000);

describe('pull requests on GitLab that meet a fault', () => {
  const suite = new FaultSuite('gitlab', startGitlabHost);
  beforeAll(() => suite.start());
  afterAll(() => suite.stop());

  it.each(suite.tests)('%s', async (_, test) => {
    expect.hasAssertions();
    await test();
  });
});
