import { describeFaults } from '../../__testUtils__/faults/describeFaults';
import { startGithubHost } from '../../__testUtils__/testHosts/startGithubHost';

jest.setTimeout(180_000);

describeFaults('GitHub', () => startGithubHost());
