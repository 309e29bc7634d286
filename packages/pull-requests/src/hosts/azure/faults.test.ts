import { FaultSuite } from '../../__testUtils__/faults/FaultSuite';
import { startAzureHost } from '../../__testUtils__/testHosts/startAzureHost';

jest.setTimeout(180_000);

describe('pull requests on Azure DevOps that meet a fault', () => {
  const suite = new FaultSuite('azure', startAzureHost);
  beforeAll(() => suite.start());
  afterAll(() => suite.stop());

  it.each(suite.tests)('%s', async (_, test) => {
    expect.hasAssertions();
    await test();
  });
});
