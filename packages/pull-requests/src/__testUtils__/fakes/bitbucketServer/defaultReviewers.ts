import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Account, BitbucketRepository } from './BitbucketRepository';
import { only } from '../only';
import { documented } from './documented';
import { badRequest, notFound } from './refusal';

/** Who is asked to review by default, as Bitbucket's REST API has it. */
export function defaultReviewers(
  find: (project: string, slug: string) => BitbucketRepository,
  accounts: Account[],
  violations: string[],
): Router {
  const router = PromiseRouter();
  router.get(
    '/default-reviewers/1.0/projects/:project/repos/:slug/reviewers',
    only(documented.defaultReviewers, 'query', violations),
    async ({ params, query }, response) => {
      const {
        id,
        git,
        defaultReviewers: names,
      } = find(params.project, params.slug);
      if (query.sourceRepoId !== `${id}` || query.targetRepoId !== `${id}`) {
        throw badRequest('The repositories are not related');
      }
      for (const ref of [query.sourceRefId, query.targetRefId]) {
        if (!(await git.tip(`${ref}`.slice('refs/heads/'.length)))) {
          throw notFound('Branch');
        }
      }
      response.json(accounts.filter(({ name }) => names.has(name)));
    },
  );
  return router;
}
