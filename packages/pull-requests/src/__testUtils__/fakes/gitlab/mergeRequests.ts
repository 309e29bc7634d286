import { Router } from 'express';
import { FakePullRequest, FakeRepository } from '../FakeRepository';
import { documented, only } from './documented';
import { badRequest, conflict, notFound } from './refusal';

const PROJECT_ID = 7;
const FORK_ID = 8;
const states = { open: 'opened', closed: 'closed', merged: 'merged' };

/** Merge requests, as GitLab's REST API has them. */
export function mergeRequests(
  repository: (project: string) => FakeRepository,
  violations: string[],
  fromForks: Set<FakePullRequest>,
): Router {
  const router = Router();
  const at = '/projects/:id/merge_requests';

  function answer(project: string, found: FakePullRequest) {
    const { number, title, body, draft, state, head, base } = found;
    return {
      iid: number,
      web_url: `https://gitlab.example.com/${project}/-/merge_requests/${number}`,
      // A draft is one by its title alone.
      title: draft ? `Draft: ${title}` : title,
      draft,
      description: body,
      state: states[state],
      source_branch: head,
      target_branch: base,
      source_project_id: fromForks.has(found) ? FORK_ID : PROJECT_ID,
      target_project_id: PROJECT_ID,
    };
  }

  router.get(
    at,
    only(documented.mergeRequests, 'query', violations),
    ({ params, query }, response) => {
      const { source_branch: head, target_branch: base, state } = query;
      response.json(
        repository(params.id)
          .pullRequests.filter(
            found =>
              found.head === head &&
              found.base === base &&
              (state === 'all' || states[found.state] === state),
          )
          .reverse()
          .map(found => answer(params.id, found)),
      );
    },
  );

  router.post(
    at,
    only(documented.newMergeRequest, 'body', violations),
    ({ params, body }, response) => {
      const { branches, pullRequests } = repository(params.id);
      const { source_branch: head, target_branch: base } = body;
      if (!branches.has(head) || !branches.has(base)) {
        throw badRequest('The branch does not exist');
      }
      const open = pullRequests.some(
        found =>
          found.head === head &&
          found.base === base &&
          found.state === 'open' &&
          !fromForks.has(found),
      );
      if (open) {
        throw conflict(
          'Another open merge request already exists for this source branch',
        );
      }
      const created: FakePullRequest = {
        number: pullRequests.length + 1,
        head,
        base,
        ...fromTitle(body.title),
        body: fromDescription(body.description ?? ''),
        state: 'open',
      };
      pullRequests.push(created);
      response.status(201).json(answer(params.id, created));
    },
  );

  router.put(
    `${at}/:number`,
    only(documented.mergeRequest, 'body', violations),
    ({ params, body }, response) => {
      const found = repository(params.id).pullRequests.find(
        ({ number }) => number === Number(params.number),
      );
      if (!found) {
        throw notFound('Merge request');
      }
      Object.assign(found, {
        ...(body.title !== undefined && fromTitle(body.title)),
        ...(body.description !== undefined && {
          body: fromDescription(body.description),
        }),
        ...(body.state_event === 'close' && { state: 'closed' }),
      });
      response.json(answer(params.id, found));
    },
  );

  return router;
}

function fromTitle(title: string) {
  return {
    title: title.replace(/^draft:\s*/i, ''),
    draft: /^draft:/i.test(title),
  };
}

/** Lines that are quick actions are carried out, and not kept. */
function fromDescription(description: string) {
  return description.replace(/^\/[a-z_]+(?: .*)?(?:\n|$)/gim, '');
}
