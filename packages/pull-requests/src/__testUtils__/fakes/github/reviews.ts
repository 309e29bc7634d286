import { Router } from 'express';
import { FakeRepository } from '../FakeRepository';
import { findPullRequest } from './findPullRequest';
import { pageOf } from './pageOf';

/** One review, in GitHub's words. */
export interface FakeReview {
  /** Null where the account is gone. */
  user: { login: string } | null;
  state: string;
}

const STATES = {
  approved: 'APPROVED',
  'changes-requested': 'CHANGES_REQUESTED',
};

/** What people said about pull requests. */
export function reviews(
  repository: (name: string) => FakeRepository,
  earlier: FakeReview[],
): Router {
  const router = Router();

  router.get(
    '/repos/:owner/:repo/pulls/:number/reviews',
    (request, response) => {
      const { repo, number } = request.params;
      const found = findPullRequest(repository(repo), number);
      const said: FakeReview[] = [...found.reviews].map(([login, verdict]) => ({
        user: { login },
        state: STATES[verdict],
      }));
      response.json(pageOf([...earlier, ...said], request));
    },
  );

  return router;
}
