import { PullRequest } from '../../PullRequests';

/** The parts of GitHub's answer that are used. */
export interface PullRequestAnswer {
  number: number;
  node_id: string;
  html_url: string;
  title: string;
  body: string | null;
  draft?: boolean;
  state: string;
  merged_at: string | null;
}

export function toPullRequest(answer: PullRequestAnswer): PullRequest {
  const { number, html_url: url, title, body, draft } = answer;
  return {
    number,
    url,
    title,
    body: body ?? '',
    draft: draft ?? false,
    state: stateOf(answer),
  };
}

function stateOf({
  state,
  merged_at: mergedAt,
}: PullRequestAnswer): PullRequest['state'] {
  if (mergedAt) {
    return 'merged';
  }
  return state === 'open' ? 'open' : 'closed';
}
