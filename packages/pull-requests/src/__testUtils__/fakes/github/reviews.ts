import { Router } from 'express';
import { FakePullRequest, FakeRepository } from '../FakeRepository';
import { findPullRequest } from './findPullRequest';
import { pageOf } from './pageOf';

/** One review, in GitHub's words. */
export interface FakeReview {
  /** Null where the account is gone. */
  user: { login: string } | null;
  state: string;
  /** True by default. */
  mayWrite?: boolean;
}

/** What the base branch asks for. */
export interface ReviewRules {
  approvals?: number;
}

const STATES = {
  approved: 'APPROVED',
  'changes-requested': 'CHANGES_REQUESTED',
};
const OPINIONS = [...Object.values(STATES), 'DISMISSED'];

/** What people said about pull requests, as GitHub's two APIs have it. */
export function reviews(
  repository: (name: string) => FakeRepository,
  earlier: FakeReview[],
  rules: ReviewRules,
): { rest: Router; graphql: Router } {
  const rest = Router();
  const graphql = Router();

  const reviewsOf = (found: FakePullRequest): FakeReview[] => [
    ...earlier,
    ...[...found.reviews].map(([login, verdict]) => ({
      user: { login },
      state: STATES[verdict],
    })),
  ];

  rest.get('/repos/:owner/:repo/pulls/:number/reviews', (request, response) => {
    const { repo, number } = request.params;
    const found = findPullRequest(repository(repo), number);
    response.json(pageOf(reviewsOf(found), request));
  });

  graphql.post('/graphql', ({ body }, response, next) => {
    if (!body.query.includes('reviewDecision')) {
      next();
      return;
    }
    const { repo, number } = body.variables;
    const found = findPullRequest(repository(repo), `${number}`);
    const anybody = !body.query.includes('writersOnly: true');
    const opinions = new Map<string, { state: string }>();
    for (const { user, state, mayWrite = true } of reviewsOf(found)) {
      if (user && (mayWrite || anybody) && OPINIONS.includes(state)) {
        opinions.set(user.login, { state });
      }
    }
    const nodes = [...opinions.values()];
    response.json({
      data: {
        repository: {
          pullRequest: {
            reviewDecision: decide(nodes, rules),
            latestOpinionatedReviews: { nodes },
          },
        },
      },
    });
  });

  return { rest, graphql };
}

function decide(opinions: { state: string }[], { approvals }: ReviewRules) {
  const count = (wanted: string) =>
    opinions.filter(({ state }) => state === wanted).length;
  if (approvals === undefined) {
    return null;
  }
  if (count('CHANGES_REQUESTED')) {
    return 'CHANGES_REQUESTED';
  }
  return count('APPROVED') < approvals ? 'REVIEW_REQUIRED' : 'APPROVED';
}
