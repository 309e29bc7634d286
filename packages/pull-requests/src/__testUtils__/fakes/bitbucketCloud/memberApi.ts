import { Router } from 'express';
import { accountOf } from './accounts';
import { pageOf } from './pageOf';
import { notFound } from './refusal';

/** Members of the workspace, as Bitbucket's REST API has them. */
export function memberApi(names: () => Iterable<string>): Router {
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

  return router;
}
