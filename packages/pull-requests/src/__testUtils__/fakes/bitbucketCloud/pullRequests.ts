import { Router } from 'express';
import { FakePullRequest, FakeRepository, portal } from '../FakeRepository';
import { accountOf } from './accounts';
import { pageOf } from './pageOf';
import { badRequest, notFound } from './refusal';

const states = { open: 'OPEN', merged: 'MERGED', closed: 'DECLINED' };
const FILTER =
  /^source\.branch\.name = ("(?:[^"\\]|\\.)*") AND destination\.branch\.name = ("(?:[^"\\]|\\.)*")$/;

interface ChangeBody {
  title?: string;
  description?: string;
  draft?: boolean;
  close_source_branch?: boolean;
  reviewers?: { uuid: string }[];
}

/** Pull requests, as Bitbucket's REST API has them. */
export function pullRequests(options: {
  find: (workspace: string, repo: string) => FakeRepository;
  /** Those whose branch is not that of the repository itself. */
  fromForks: Set<FakePullRequest>;
}): Router {
  const { find, fromForks } = options;
  const router = Router();
  const at = '/repositories/:workspace/:repo/pullrequests';
  type Params = { workspace: string; repo: string; number: string };

  const numbered = ({ workspace, repo, number }: Params) => {
    const found = find(workspace, repo).pullRequests.find(
      candidate => candidate.number === Number(number),
    );
    if (!found) {
      throw notFound('Pull request');
    }
    return found;
  };
  const opened = (params: Params) => {
    const found = numbered(params);
    if (found.state !== 'open') {
      throw badRequest('Only open pull requests can be mutated');
    }
    return found;
  };

  /** As a list shows it: without people. */
  function listed({ workspace, repo }: Omit<Params, 'number'>) {
    const { branches } = find(workspace, repo);
    const endpoint = (branch: string, owner: string) => ({
      branch: { name: branch },
      // Of a branch that is gone, the commit is not shown.
      commit: branches.has(branch)
        ? { type: 'commit', hash: branches.get(branch)!.slice(0, 12) }
        : null,
      repository: { type: 'repository', full_name: `${owner}/${repo}` },
    });
    return (found: FakePullRequest) => ({
      type: 'pullrequest',
      id: found.number,
      title: found.title,
      summary: { raw: found.body, markup: 'markdown' },
      draft: found.draft,
      state: states[found.state],
      close_source_branch: found.deletesBranch,
      author: accountOf(portal.name),
      source: endpoint(found.head, fromForks.has(found) ? 'fork' : workspace),
      destination: endpoint(found.base, workspace),
      links: {
        html: {
          href: `https://bitbucket.org/${workspace}/${repo}/pull-requests/${found.number}`,
        },
      },
    });
  }

  const whole = (params: Omit<Params, 'number'>, found: FakePullRequest) => ({
    ...listed(params)(found),
    reviewers: [...found.reviewers].map(accountOf),
    participants: [...found.reviews].map(([name, verdict]) => ({
      type: 'participant',
      user: accountOf(name),
      approved: verdict === 'approved',
      state: verdict.replace('-', '_'),
    })),
  });

  router.get(at, (request, response) => {
    const { params, query } = request;
    const [, head, base] = FILTER.exec(`${query.q}`) ?? [];
    if (!head) {
      throw badRequest('Invalid query');
    }
    const wanted = [query.state ?? 'OPEN'].flat();
    const found = find(params.workspace, params.repo)
      .pullRequests.filter(
        candidate =>
          candidate.head === JSON.parse(head) &&
          candidate.base === JSON.parse(base) &&
          wanted.includes(states[candidate.state]),
      )
      .reverse()
      .map(listed(params));
    response.json(pageOf(request, found, { default: 10, most: 50 }));
  });

  router.get(`${at}/:number`, ({ params }, response) => {
    response.json(whole(params, numbered(params)));
  });

  router.post(at, ({ params, body }, response) => {
    const repository = find(params.workspace, params.repo);
    const head = body.source.branch.name;
    const base = body.destination.branch.name;
    const [source, destination] = [head, base].map(name =>
      repository.branches.get(name),
    );
    if (!source || !destination) {
      throw badRequest('branch not found');
    }
    if (!repository.log(source, destination).length) {
      throw badRequest('There are no changes to be pulled');
    }
    const said = changesOf(repository, body);
    const open = repository.pullRequests.find(
      found =>
        found.head === head &&
        found.base === base &&
        found.state === 'open' &&
        !fromForks.has(found),
    );
    // There is never a second one: the first gets the new text.
    const created = open
      ? Object.assign(open, said)
      : Object.assign(repository.addPullRequest({ head, base, ...said }), said);
    response.status(201).json(whole(params, created));
  });

  router.put(`${at}/:number`, ({ params, body }, response) => {
    const found = opened(params);
    Object.assign(found, changesOf(find(params.workspace, params.repo), body));
    response.json(whole(params, found));
  });

  router.post(`${at}/:number/decline`, ({ params }, response) => {
    const found = opened(params);
    found.state = 'closed';
    response.json(whole(params, found));
  });

  return router;
}

/** What a call says of a pull request; whatever is not sent is dropped. */
function changesOf({ people }: FakeRepository, body: ChangeBody) {
  const reviewers = (body.reviewers ?? []).map(({ uuid }) => {
    const name = people.find(person => accountOf(person).uuid === uuid);
    if (!name || name === portal.name) {
      throw badRequest('Malformed reviewers list');
    }
    return name;
  });
  return {
    title: body.title ?? '',
    body: body.description ?? '',
    draft: body.draft ?? false,
    deletesBranch: body.close_source_branch ?? false,
    reviewers: new Set(reviewers),
  };
}
