import { Router } from 'express';
import { accountOf } from './accounts';
import { pageOf } from './pageOf';
import { notFound } from './refusal';

/**
 * Members of the workspace, and those who are asked to review by default, as
 * Bitbucket's REST API has them.
 */
export function memberApi(
  names: () => Iterable<string>,
  defaultReviewers: Iterable<string>,
): Router {
  const router = Router();
  const members = () =>
    [...new Set(names())].map(name => ({
      type: 'workspace_membership',
      user: accountOf(name),
    }));

  router.get('/workspaces/:workspace/members', (request, response) => {
    response.json(pageOf(request, members(), { default: 10, most: 100 }));
  });

  router.get(
    '/workspaces/:workspace/members/:member',
    ({ params }, response) => {
      const found = members().find(({ user }) =>
        [user.uuid, user.account_id].includes(params.member),
      );
      if (!found) {
        throw notFound('Member');
      }
      response.json(found);
    },
  );

  router.get(
    '/repositories/:workspace/:repo/effective-default-reviewers',
    (request, response) => {
      const reviewers = [...defaultReviewers].map(name => ({
        type: 'default_reviewer_and_type',
        reviewer_type: 'repository',
        user: accountOf(name),
      }));
      response.json(pageOf(request, reviewers, { default: 10, most: 100 }));
    },
  );

  return router;
}
