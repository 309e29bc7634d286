import { Router } from 'express';
import { FakePullRequest, FakeRepository, portal } from '../FakeRepository';
import { findPullRequest } from './findPullRequest';
import { unprocessable } from './refusal';

const MAX_TITLE_LENGTH = 256;
const NO_DRAFTS = 'Draft pull requests are not supported in this repository.';

/** What may be done with drafts. */
export interface DraftPlan {
  /** Private repositories of some plans have none. */
  drafts: boolean;
  /** The account may not change what is one. */
  forbidden?: boolean;
}

/** Pull requests, as GitHub's two APIs have them. */
export function pullRequests(
  repository: (name: string) => FakeRepository,
  plan: DraftPlan,
): { rest: Router; graphql: Router } {
  const rest = Router();
  const graphql = Router();
  const at = '/repos/:owner/:repo/pulls';
  const drafts = new Map<string, FakePullRequest>();
  // A pull request outlives its branch.
  const heads = new Map<string, string>();

  function answer(
    { owner, repo }: { owner: string; repo: string },
    pullRequest: FakePullRequest,
  ) {
    const { number, title, body, draft, state, head } = pullRequest;
    const node = `${repo}#${number}`;
    drafts.set(node, pullRequest);
    const tip = repository(repo).tip(head)?.id ?? heads.get(node) ?? '';
    heads.set(node, tip);
    return {
      number,
      node_id: node,
      html_url: `https://github.example.com/${owner}/${repo}/pull/${number}`,
      title,
      body,
      draft,
      state: state === 'open' ? 'open' : 'closed',
      user: { login: portal.name },
      head: { sha: tip },
      merged_at: state === 'merged' ? '2026-01-01T00:00:00Z' : null,
    };
  }

  rest.get(at, ({ params, query }, response) => {
    const { head, base, state } = query as Record<string, string>;
    response.json(
      repository(params.repo)
        .pullRequests.filter(
          pullRequest =>
            `${params.owner}:${pullRequest.head}` === head &&
            pullRequest.base === base &&
            (pullRequest.state === 'open') === (state === 'open'),
        )
        .map(found => answer(params, found)),
    );
  });

  rest.post(at, ({ params, body }, response) => {
    const known = repository(params.repo);
    const { head, base } = body;
    const open = known.pullRequests.some(
      found =>
        found.head === head && found.base === base && found.state === 'open',
    );
    if (open) {
      throw unprocessable('A pull request already exists');
    }
    if (!known.branches.has(head) || !known.branches.has(base)) {
      throw unprocessable('Validation Failed');
    }
    assertTitle(body.title);
    if (body.draft && !plan.drafts) {
      throw unprocessable(NO_DRAFTS);
    }
    const created = known.addPullRequest({
      head,
      base,
      title: body.title,
      body: body.body ?? '',
      draft: body.draft ?? false,
    });
    response.status(201).json(answer(params, created));
  });

  rest.get(`${at}/:number`, ({ params }, response) => {
    const found = findPullRequest(repository(params.repo), params.number);
    response.json(answer(params, found));
  });

  rest.patch(`${at}/:number`, ({ params, body }, response) => {
    const found = findPullRequest(repository(params.repo), params.number);
    assertTitle(body.title ?? found.title);
    Object.assign(found, body);
    response.json(answer(params, found));
  });

  graphql.post('/graphql', ({ body }, response) => {
    const found = drafts.get(body.variables.id);
    const draft = body.query.includes('convertPullRequestToDraft');
    const refused =
      (plan.forbidden && { type: 'FORBIDDEN', message: 'internals' }) ||
      (draft && !plan.drafts && { type: 'UNPROCESSABLE', message: NO_DRAFTS });
    if (refused) {
      response.json({ data: {}, errors: [refused] });
      return;
    }
    if (found) {
      found.draft = draft;
    }
    response.json({ data: {} });
  });

  return { rest, graphql };
}

function assertTitle(title: string) {
  if (!title.trim() || title.length > MAX_TITLE_LENGTH) {
    throw unprocessable('Validation Failed');
  }
}
