import { PullRequest } from '../../PullRequests';
import { PullRequestAnswer } from './answers';

/** A pull request in the words that are the same on all hosts. */
export function toPullRequest(answer: PullRequestAnswer): PullRequest {
  const { id, links, title, description, draft, state } = answer;
  return {
    number: id,
    url: links.self[0].href,
    title,
    body: description ?? '',
    draft: draft ?? false,
    state: toState(state),
  };
}

/** Where a pull request is, in the words that are the same on all hosts. */
export function toState(state: string): PullRequest['state'] {
  if (state === 'OPEN') {
    return 'open';
  }
  return state === 'MERGED' ? 'merged' : 'closed';
}
