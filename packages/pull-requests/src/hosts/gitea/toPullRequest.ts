import { PullRequest } from '../../PullRequests';
import { PullRequestAnswer } from './answers';
import { fromGiteaTitle } from './draftTitle';

export function toPullRequest(answer: PullRequestAnswer): PullRequest {
  const { number, html_url: url, body, merged, state } = answer;
  return {
    number,
    url,
    ...fromGiteaTitle(answer.title),
    body: body ?? '',
    state: merged ? 'merged' : state,
  };
}
