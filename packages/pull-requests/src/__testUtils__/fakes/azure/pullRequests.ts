import { Router } from 'express';
import { FakePullRequest, FakeRepository } from '../FakeRepository';
import { Refusal } from '../Refusal';

const MAX_DESCRIPTION = 4_000;
/** A list shows only so much of a description. */
const LISTED_DESCRIPTION = 400;

const statuses = {
  open: 'active',
  merged: 'completed',
  closed: 'abandoned',
} as const;

const branchOf = (ref: string) => ref.replace(/^refs\/heads\//, '');

/** Pull requests, as Azure DevOps has them. */
export function pullRequests(find: (name: string) => FakeRepository): Router {
  const router = Router();
  const at = '/:repo/pullrequests';
  const numbered = (repo: string, number: string) => {
    const found = find(repo).pullRequests.find(
      candidate => candidate.number === Number(number),
    );
    if (!found) {
      throw new Refusal(404, `TF401180: ${number} was not found`);
    }
    return found;
  };

  router.get(at, ({ params, query }, response) => {
    const criteria = (name: string) => query[`searchCriteria.${name}`];
    const value = find(params.repo)
      .pullRequests.map(answer)
      .filter(
        ({ sourceRefName, targetRefName, status }) =>
          sourceRefName === criteria('sourceRefName') &&
          targetRefName === criteria('targetRefName') &&
          ['all', status].includes(`${criteria('status')}`),
      )
      .map(found => ({
        ...found,
        description: found.description.slice(0, LISTED_DESCRIPTION),
      }))
      .reverse()
      .slice(0, Number(query.$top));
    response.json({ count: value.length, value });
  });

  router.get(`${at}/:number`, ({ params }, response) => {
    response.json(answer(numbered(params.repo, params.number)));
  });

  router.post(at, ({ params, body }, response) => {
    const repository = find(params.repo);
    const [head, base] = [body.sourceRefName, body.targetRefName].map(branchOf);
    const { title, description = '', isDraft = false } = body;
    assertDescription(description);
    const open = repository.pullRequests.some(
      found =>
        found.head === head && found.base === base && found.state === 'open',
    );
    if (open) {
      throw new Refusal(409, 'TF401179: An active pull request exists');
    }
    if (!repository.branches.has(head) || !repository.branches.has(base)) {
      throw new Refusal(400, 'TF401398: The branch no longer exists');
    }
    const created: FakePullRequest = {
      number: repository.pullRequests.length + 1,
      head,
      base,
      title,
      body: description,
      draft: isDraft,
      state: 'open',
    };
    repository.pullRequests.push(created);
    response.status(201).json(answer(created));
  });

  router.patch(`${at}/:number`, ({ params, body }, response) => {
    const found = numbered(params.repo, params.number);
    const { title, description, isDraft, status } = body;
    assertDescription(description ?? '');
    found.title = title ?? found.title;
    found.body = description ?? found.body;
    found.draft = isDraft ?? found.draft;
    found.state = status === 'abandoned' ? 'closed' : found.state;
    response.json(answer(found));
  });

  return router;
}

function answer(pullRequest: FakePullRequest) {
  const { number, head, base, title, body, draft, state } = pullRequest;
  return {
    pullRequestId: number,
    sourceRefName: `refs/heads/${head}`,
    targetRefName: `refs/heads/${base}`,
    title,
    description: body,
    isDraft: draft,
    status: statuses[state],
  };
}

function assertDescription(description: string) {
  if (description.length > MAX_DESCRIPTION) {
    throw new Refusal(400, 'Invalid argument value: description');
  }
}
