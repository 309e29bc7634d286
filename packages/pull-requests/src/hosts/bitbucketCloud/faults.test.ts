import { describeFaults } from '../../__testUtils__/faults/describeFaults';
import { startBitbucketCloudHost } from '../../__testUtils__/testHosts/startBitbucketCloudHost';

jest.setTimeout(180_000);

describeFaults('Bitbucket Cloud', startBitbucketCloudHost);
