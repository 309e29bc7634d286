import { Router } from 'express';
import { FakePullRequest, FakeRepository } from '../FakeRepository';
import { only } from '../only';
import { documented } from './documented';
import { FakeUsers } from './FakeUsers';
import { pipelineOf } from './pipelineOf';
import { badRequest, conflict, notFound } from './refusal';

const PROJECT_ID = 7;
const FORK_ID = 8;
const states = { open: 'opened', closed: 'closed', merged: 'merged' };

/** Of what a merge request of a stand-in is made, besides the repository. */
export interface FakeMergeRequestOptions {
  users: FakeUsers;
  violations: string[];
  fromForks: Set<FakePullRequest>;
  /** As in the free tier, which leaves out the others. */
  takesOnePerson: () => boolean;
}

/** Merge requests, as GitLab's REST API has them. */
export function mergeRequests(
  repository: (project: string) => FakeRepository,
  options: FakeMergeRequestOptions,
): Router {
  const { users, violations, fromForks } = options;
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
      labels: [...found.labels],
      reviewers: [...found.reviewers].map(name => users.find(name)),
      assignees: [...found.assignees].map(name => users.find(name)),
    };
  }

  /** The list of people that replaces another. */
  function people(ids: number[]): Set<string> {
    const named = users.named(ids);
    return new Set(options.takesOnePerson() ? named.slice(0, 1) : named);
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
      const known = repository(params.id);
      const { branches, pullRequests } = known;
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
      const created = known.addPullRequest({
        head,
        base,
        ...fromTitle(body.title),
        body: fromDescription(body.description ?? ''),
      });
      created.deletesBranch = body.remove_source_branch ?? false;
      response.status(201).json(answer(params.id, created));
    },
  );

  // Only the one by itself tells about its pipeline, and not the list.
  router.get(
    `${at}/:number`,
    only(documented.none, 'query', violations),
    ({ params }, response) => {
      const known = repository(params.id);
      const found = findMergeRequest(known, params.number);
      response.json({
        ...answer(params.id, found),
        head_pipeline: pipelineOf(known.tip(found.head)),
      });
    },
  );

  router.put(
    `${at}/:number`,
    only(documented.mergeRequest, 'body', violations),
    ({ params, body }, response) => {
      const found = findMergeRequest(repository(params.id), params.number);
      const labels: string[] = body.add_labels?.split(',') ?? [];
      labels.forEach(label => addLabel(found.labels, label));
      Object.assign(found, {
        ...(body.title !== undefined && fromTitle(body.title)),
        ...(body.description !== undefined && {
          body: fromDescription(body.description),
        }),
        ...(body.state_event === 'close' && { state: 'closed' }),
        ...(body.reviewer_ids && { reviewers: people(body.reviewer_ids) }),
        ...(body.assignee_ids && { assignees: people(body.assignee_ids) }),
      });
      response.json(answer(params.id, found));
    },
  );

  return router;
}

/** A scoped label takes the place of the one of its scope. */
function addLabel(labels: Set<string>, label: string) {
  const scope = /^.+::/.exec(label)?.[0];
  [...labels]
    .filter(other => scope !== undefined && other.startsWith(scope))
    .forEach(other => labels.delete(other));
  labels.add(label);
}

/** The merge request of a number, as the address has it. */
export function findMergeRequest(
  { pullRequests }: FakeRepository,
  number: string,
): FakePullRequest {
  const found = pullRequests.find(each => each.number === Number(number));
  if (!found) {
    throw notFound('Merge request');
  }
  return found;
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
