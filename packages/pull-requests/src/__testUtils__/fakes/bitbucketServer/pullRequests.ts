import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import {
  Account,
  BitbucketPullRequest,
  BitbucketRepository,
  Verdict,
} from './BitbucketRepository';
import { only } from '../only';
import { documented } from './documented';
import { pageOf } from './pageOf';
import { toAnswer } from './pullRequestAnswer';
import { conflict, notFound } from './refusal';

type Reviewers = { user: { name: string } }[];

/** Pull requests and builds, as Bitbucket's REST API has them. */
export function pullRequests(
  find: (project: string, slug: string) => BitbucketRepository,
  accounts: Account[],
  violations: string[],
): Router {
  const router = PromiseRouter();
  const at = '/api/1.0/projects/:project/repos/:slug/pull-requests';
  const query = (name: keyof typeof documented) =>
    only(documented[name], 'query', violations);
  const body = (name: keyof typeof documented) =>
    only(documented[name], 'body', violations);
  const repositoryOf = ({ project, slug }: Record<string, string>) =>
    find(project, slug);

  async function seen(
    repository: BitbucketRepository,
    pullRequest: BitbucketPullRequest,
  ) {
    if (pullRequest.state === 'OPEN') {
      const tip = await repository.git.tip(pullRequest.from);
      pullRequest.latestCommit = tip ?? pullRequest.latestCommit;
    }
    return toAnswer(repository, pullRequest, accounts);
  }

  function numbered(params: Record<string, string>) {
    const repository = repositoryOf(params);
    const found = repository.numbered(Number(params.id));
    if (!found) {
      throw notFound('Pull request');
    }
    return { repository, found };
  }

  /** Nobody is asked if one of them cannot be. */
  function toReviewers(
    names: Reviewers,
    { author, reviewers }: Pick<BitbucketPullRequest, 'author' | 'reviewers'>,
  ): Map<string, Verdict> {
    return new Map(
      names.map(({ user }) => {
        const wanted = user.name.toLowerCase();
        const name = accounts.find(known => known.name === wanted)?.name;
        if (!name || name === author) {
          throw conflict('Errors encountered while updating some reviewers.');
        }
        return [name, reviewers.get(name) ?? 'UNAPPROVED'];
      }),
    );
  }

  function assertVersion(
    { version, state }: BitbucketPullRequest,
    said: number,
  ) {
    if (state !== 'OPEN' || version !== said) {
      throw conflict(
        'You are attempting to modify a pull request based on out-of-date information.',
      );
    }
  }

  router.get(at, query('pullRequests'), async (request, response) => {
    const repository = repositoryOf(request.params);
    const { at: ref, direction, state = 'OPEN' } = request.query;
    const found = repository.pullRequests.filter(
      ({ from, to, ...candidate }) =>
        ref === `refs/heads/${direction === 'OUTGOING' ? from : to}` &&
        (state === 'ALL' || candidate.state === state),
    );
    const answers = await Promise.all(
      found.reverse().map(one => seen(repository, one)),
    );
    response.json(pageOf(request.query, answers));
  });

  router.post(at, body('newPullRequest'), async (request, response) => {
    const repository = repositoryOf(request.params);
    const { title, description = '', draft = false } = request.body;
    const [from, to] = [request.body.fromRef.id, request.body.toRef.id].map(
      (id: string) => id.slice('refs/heads/'.length),
    );
    const tips = [await repository.git.tip(from), await repository.git.tip(to)];
    if (tips.includes(undefined)) {
      throw notFound('Branch');
    }
    if (!(await repository.git.log(`${tips[1]}..${tips[0]}`)).length) {
      throw conflict(`${to} is already up-to-date with ${from}`);
    }
    const duplicate = repository.pullRequests.some(
      one =>
        one.state === 'OPEN' &&
        one.from === from &&
        one.to === to &&
        one.fromRepository === repository.id,
    );
    if (duplicate) {
      throw conflict('Only one pull request may be open');
    }
    const author = response.locals.account;
    const reviewers = toReviewers(request.body.reviewers ?? [], {
      author,
      reviewers: new Map(),
    });
    const opened = { title, description, draft, from, to, author, reviewers };
    response.status(201).json(await seen(repository, repository.open(opened)));
  });

  router.get(`${at}/:id`, query('none'), async ({ params }, response) => {
    const { repository, found } = numbered(params);
    response.json(await seen(repository, found));
  });

  router.put(`${at}/:id`, body('pullRequest'), async (request, response) => {
    const { repository, found } = numbered(request.params);
    const { version, reviewers = [], draft = false, ...text } = request.body;
    assertVersion(found, version);
    // What is not named is taken off.
    found.reviewers = toReviewers(reviewers, found);
    Object.assign(found, text, { draft, version: version + 1 });
    response.json(await seen(repository, found));
  });

  router.post(
    `${at}/:id/decline`,
    query('decline'),
    body('declineBody'),
    async (request, response) => {
      const { repository, found } = numbered(request.params);
      const version = Number(request.query.version);
      assertVersion(found, version);
      const answer = await seen(repository, found);
      Object.assign(found, { state: 'DECLINED', version: version + 1 });
      response.json({ ...answer, state: 'DECLINED' });
    },
  );

  return router;
}
