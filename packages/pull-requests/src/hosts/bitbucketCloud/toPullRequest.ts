import { PullRequest } from '../../PullRequests';
import { PullRequestAnswer } from './answers';

/** Where a pull request is, in the words that are the same on all hosts. */
export const PULL_REQUEST_STATES = {
  OPEN: 'open',
  MERGED: 'merged',
  DECLINED: 'closed',
  SUPERSEDED: 'closed',
} as const;

/** A pull request in the words that are the same on all hosts. */
export function toPullRequest(answer: PullRequestAnswer): PullRequest {
  const { id, links, title, summary, draft, state } = answer;
  return {
    number: id,
    url: links.html.href,
    title,
    body: summary?.raw ?? '',
    draft: draft ?? false,
    state: PULL_REQUEST_STATES[state],
  };
}
