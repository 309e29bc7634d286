import { describeFaults } from '../../__testUtils__/faults/describeFaults';
import { startAzureHost } from '../../__testUtils__/testHosts/startAzureHost';

jest.setTimeout(180_000);

describeFaults('Azure DevOps', startAzureHost);
