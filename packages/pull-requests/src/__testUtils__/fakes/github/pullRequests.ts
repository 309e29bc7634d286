import { Router } from 'express';
import { FakePullRequest, FakeRepository } from '../FakeRepository';
import { notFound, unprocessable } from './refusal';

type Find = (name: string) => FakeRepository | undefined;

/** Pull requests, as GitHub's two APIs have them. */
export function pullRequests(find: Find): { rest: Router; graphql: Router } {
  const rest = Router();
  const graphql = Router();
  const at = '/repos/:owner/:repo/pulls';
  const repository = (name: string) => {
    const found = find(name);
    if (!found) {
      throw notFound();
    }
    return found;
  };
  const drafts = new Map<string, FakePullRequest>();

  function answer(
    { owner, repo }: { owner: string; repo: string },
    pullRequest: FakePullRequest,
  ) {
    const { number, title, body, draft, state } = pullRequest;
    const node = `${repo}#${number}`;
    drafts.set(node, pullRequest);
    return {
      number,
      node_id: node,
      html_url: `https://github.example.com/${owner}/${repo}/pull/${number}`,
      title,
      body,
      draft,
      state: state === 'open' ? 'open' : 'closed',
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
    const created = known.addPullRequest({
      head,
      base,
      title: body.title,
      body: body.body ?? '',
      draft: body.draft ?? false,
    });
    response.status(201).json(answer(params, created));
  });

  rest.patch(`${at}/:number`, ({ params, body }, response) => {
    const found = repository(params.repo).pullRequests.find(
      ({ number }) => number === Number(params.number),
    );
    if (!found) {
      throw notFound();
    }
    Object.assign(found, body);
    response.json(answer(params, found));
  });

  graphql.post('/graphql', ({ body }, response) => {
    const found = drafts.get(body.variables.id);
    if (found) {
      found.draft = body.query.includes('convertPullRequestToDraft');
    }
    response.json({ data: {} });
  });

  return { rest, graphql };
}
