import { describeFaults } from '../../__testUtils__/faults/describeFaults';
import { startBitbucketServerHost } from '../../__testUtils__/testHosts/startBitbucketServerHost';

jest.setTimeout(600_000);

describeFaults('Bitbucket Data Center', startBitbucketServerHost);
