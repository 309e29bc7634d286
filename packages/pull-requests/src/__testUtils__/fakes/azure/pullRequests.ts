import { Router } from 'express';
import { FakePullRequest, FakeRepository } from '../FakeRepository';
import { Refusal } from '../Refusal';
import { projectId } from './policies';
import { reviewersOf } from './triage';

const MAX_TITLE = 400;
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
  router.get(at, ({ params, query }, response) => {
    const criteria = (name: string) => query[`searchCriteria.${name}`];
    const value = find(params.repo)
      .pullRequests.map(found => answer(found))
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
    const repository = find(params.repo);
    const found = findPullRequest(repository, params.number);
    response.json(answer(found, repository.branches.get(found.head)));
  });

  // What is reported of a commit is not repeated here.
  router.get('/:repo/pullRequests/:number/statuses', (request, response) => {
    const { repo, number } = request.params;
    findPullRequest(find(repo), number);
    response.json({ count: 0, value: [] });
  });

  router.post(at, ({ params, body }, response) => {
    const repository = find(params.repo);
    const [head, base] = [body.sourceRefName, body.targetRefName].map(branchOf);
    const { title, description = '', isDraft = false } = body;
    assertLengths(title, description);
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
    const created = repository.addPullRequest({
      head,
      base,
      title,
      body: description,
      draft: isDraft,
    });
    response.status(201).json(answer(created));
  });

  router.patch(`${at}/:number`, ({ params, body }, response) => {
    const found = findPullRequest(find(params.repo), params.number);
    const { title, description, isDraft, status, completionOptions } = body;
    assertLengths(title, description);
    found.title = title ?? found.title;
    found.body = description ?? found.body;
    found.draft = isDraft ?? found.draft;
    found.deletesBranch =
      completionOptions?.deleteSourceBranch ?? found.deletesBranch;
    found.state = status === 'abandoned' ? 'closed' : found.state;
    response.json(answer(found));
  });

  return router;
}

/** The pull request of a number, as the address has it. */
export function findPullRequest(
  { pullRequests: all }: FakeRepository,
  number: string,
): FakePullRequest {
  const found = all.find(candidate => candidate.number === Number(number));
  if (!found) {
    throw new Refusal(404, `TF401180: ${number} was not found`);
  }
  return found;
}

function answer(pullRequest: FakePullRequest, tip?: string) {
  const { number, head, base, title, body, draft, state } = pullRequest;
  return {
    pullRequestId: number,
    sourceRefName: `refs/heads/${head}`,
    targetRefName: `refs/heads/${base}`,
    title,
    description: body,
    isDraft: draft,
    status: statuses[state],
    reviewers: reviewersOf(pullRequest),
    repository: { project: { id: projectId } },
    ...(tip && { lastMergeSourceCommit: { commitId: tip } }),
  };
}

function assertLengths(title = '', description = '') {
  if (title.length > MAX_TITLE || description.length > MAX_DESCRIPTION) {
    throw new Refusal(400, 'Invalid argument value: title or description');
  }
}
