import { PullRequest } from '../../PullRequests';
import { PullRequestAnswer } from './answers';
import { giteaTitle } from './giteaTitle';

export function toPullRequest(answer: PullRequestAnswer): PullRequest {
  const { number, html_url: url, body, merged, state } = answer;
  return {
    number,
    url,
    ...giteaTitle.read(answer.title),
    body: body ?? '',
    state: merged ? 'merged' : state,
  };
}
