import { describeFaults } from '../../__testUtils__/faults/describeFaults';
import { startGiteaHost } from '../../__testUtils__/testHosts/startGiteaHost';

jest.setTimeout(600_000);

describeFaults('Gitea', startGiteaHost);
