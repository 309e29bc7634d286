import { describeFaults } from '../../__testUtils__/faults/describeFaults';
import { startGitlabHost } from '../../__testUtils__/testHosts/startGitlabHost';

jest.setTimeout(180_000);

describeFaults('GitLab', () => startGitlabHost());
