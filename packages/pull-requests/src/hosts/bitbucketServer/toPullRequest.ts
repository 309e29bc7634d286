import { z } from 'zod/v4';
import { PullRequest, PullRequestStatus } from '../../PullRequests';
import { buildsAnswer, PullRequestAnswer } from './answers';

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

/** How far it has come, as its reviewers and its builds tell. */
export function toStatus(
  { state, draft, reviewers, participants }: PullRequestAnswer,
  builds: z.infer<typeof buildsAnswer>,
): PullRequestStatus {
  const people = [...(reviewers ?? []), ...(participants ?? [])];
  const verdicts = people.map(({ status }) => status);
  return {
    state: toState(state),
    draft: draft ?? false,
    review: toReview(verdicts),
    checks: toChecks(builds),
  };
}

function toState(state: string): PullRequest['state'] {
  if (state === 'OPEN') {
    return 'open';
  }
  return state === 'MERGED' ? 'merged' : 'closed';
}

function toReview(
  verdicts: (string | null | undefined)[],
): PullRequestStatus['review'] {
  if (verdicts.includes('NEEDS_WORK')) {
    return 'changes-requested';
  }
  return verdicts.includes('APPROVED') ? 'approved' : 'none';
}

function toChecks(
  builds: z.infer<typeof buildsAnswer>,
): PullRequestStatus['checks'] {
  if (builds.failed || builds.cancelled) {
    return 'failing';
  }
  if (builds.inProgress) {
    return 'running';
  }
  return builds.successful ? 'passing' : 'none';
}
