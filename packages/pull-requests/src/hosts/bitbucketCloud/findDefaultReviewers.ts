import { unlessHidden } from '../unlessHidden';
import { defaultReviewerAnswer } from './answers';
import { BitbucketCloudClient } from './BitbucketCloudClient';

const PAGE_SIZE = '100';

/**
 * UUIDs of those who are asked to review whatever people propose in the
 * browser. What is proposed over the API asks nobody by itself.
 *
 * @param api - path of the repository
 */
export async function findDefaultReviewers(
  client: BitbucketCloudClient,
  api: string,
): Promise<string[]> {
  const found = await unlessHidden(
    client.pages(
      {
        task: 'read the default reviewers',
        // Those of the project, too.
        path: `${api}/effective-default-reviewers`,
        query: { pagelen: PAGE_SIZE },
      },
      defaultReviewerAnswer,
    ),
  );
  return found?.map(({ user }) => user.uuid) ?? [];
}
