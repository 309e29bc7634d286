import { Router } from 'express';
import { FakeRepository } from '../FakeRepository';
import { only } from '../only';
import { documented } from './documented';
import { findMergeRequest } from './mergeRequests';
import { FakeUsers } from './FakeUsers';

const states = {
  approved: 'approved',
  'changes-requested': 'requested_changes',
};

/** What reviewers said, as GitLab's REST API has it. */
export function reviews(
  repository: (project: string) => FakeRepository,
  users: FakeUsers,
  violations: string[],
): Router {
  const router = Router();
  const at = '/projects/:id/merge_requests/:number';

  router.get(
    `${at}/approvals`,
    only(documented.none, 'query', violations),
    ({ params }, response) => {
      const found = findMergeRequest(repository(params.id), params.number);
      response.json({
        // Nothing is asked for without rules: then this says nothing.
        approved: true,
        approved_by: [...found.reviews]
          .filter(([, verdict]) => verdict === 'approved')
          .map(([username]) => ({ user: users.find(username) })),
      });
    },
  );

  router.get(
    `${at}/reviewers`,
    only(documented.page, 'query', violations),
    ({ params }, response) => {
      const found = findMergeRequest(repository(params.id), params.number);
      // Who reviews becomes a reviewer.
      const reviewers = new Set([...found.reviewers, ...found.reviews.keys()]);
      response.json(
        [...reviewers].map(username => {
          const verdict = found.reviews.get(username);
          return {
            user: users.find(username),
            state: verdict ? states[verdict] : 'unreviewed',
          };
        }),
      );
    },
  );

  return router;
}
