import { HttpClient } from '../../http/HttpClient';
import { PullRequestBranches } from '../../PullRequests';
import { unlessHidden } from '../unlessHidden';
import { defaultReviewersAnswer, repositoryAnswer } from './answers';

/**
 * Names of those who are asked to review whatever people propose in the
 * browser. What is proposed over the API asks nobody by itself.
 *
 * @see https://confluence.atlassian.com/bitbucketserverkb/how-to-retrieve-default-reviewers-via-rest-api-in-bitbucket-server-1047535034.html
 * @param options - `repository` is its path below that of the API's version,
 *   `api`
 */
export async function findDefaultReviewers(
  http: HttpClient,
  options: PullRequestBranches & { api: string; repository: string },
): Promise<string[]> {
  const { api, repository, branch, baseBranch } = options;
  const { id } = await http.json(
    { task: 'read the repository', path: `${api}${repository}` },
    repositoryAnswer,
  );
  const found = await unlessHidden(
    http.json(
      {
        task: 'read the default reviewers',
        path: `/default-reviewers/1.0${repository}/reviewers`,
        query: {
          sourceRepoId: `${id}`,
          targetRepoId: `${id}`,
          sourceRefId: `refs/heads/${branch}`,
          targetRefId: `refs/heads/${baseBranch}`,
        },
      },
      defaultReviewersAnswer,
    ),
  );
  return (found ?? [])
    .filter(({ active }) => active !== false)
    .map(({ name }) => name);
}
