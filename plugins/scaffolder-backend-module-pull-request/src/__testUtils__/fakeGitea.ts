import { createHash } from 'node:crypto';
import { http, HttpResponse, RequestHandler } from 'msw';
import { z } from 'zod/v4';

const API = 'https://git.example.com/api/v1/repos/ml/deployments';
const BASE_COMMIT = 'b'.repeat(40);
const COMMIT = 'c'.repeat(40);

const contentsBody = z.object({
  branch: z.string(),
  new_branch: z.string().optional(),
  message: z.string(),
  files: z.array(
    z.object({
      operation: z.string(),
      path: z.string(),
      content: z.string().optional(),
    }),
  ),
});
const pullBody = z.object({
  head: z.string(),
  base: z.string(),
  title: z.string(),
  body: z.string(),
});

/** What reached the fake, for a test to look at. */
export interface SeenByGitea {
  /** Method and path of every call that writes. */
  writes: string[];
  authorization: Set<string | null>;
  files: Record<string, string>;
  message?: string;
  pullRequests: z.infer<typeof pullBody>[];
}

/**
 * Just enough of a Gitea for one new pull request into an empty base branch:
 * the library is tested on a real one, this is for the action's own words.
 */
export function fakeGitea(): { seen: SeenByGitea; handlers: RequestHandler[] } {
  const seen: SeenByGitea = {
    writes: [],
    authorization: new Set(),
    files: {},
    pullRequests: [],
  };
  let branch: string | undefined;

  const note = (request: Request) => {
    seen.authorization.add(request.headers.get('authorization'));
    if (request.method !== 'GET') {
      seen.writes.push(`${request.method} ${new URL(request.url).pathname}`);
    }
  };
  const pullRequest = (pull: z.infer<typeof pullBody>, index: number) => ({
    number: index + 1,
    html_url: `https://git.example.com/ml/deployments/pulls/${index + 1}`,
    title: pull.title,
    body: pull.body,
    state: 'open',
    merged: false,
    head: { label: pull.head, repo_id: 1 },
    base: { ref: pull.base, repo_id: 1 },
  });

  const handlers = [
    http.get(`${API}/branches/:branch`, ({ request, params }) => {
      note(request);
      if (params.branch === 'main') {
        return HttpResponse.json({ commit: { id: BASE_COMMIT } });
      }
      return params.branch === branch
        ? HttpResponse.json({ commit: { id: COMMIT } })
        : HttpResponse.json({ message: 'internal detail' }, { status: 404 });
    }),
    http.get(`${API}/compare/:range`, () =>
      HttpResponse.json({
        commits: [
          {
            sha: COMMIT,
            parents: [{ sha: BASE_COMMIT }],
            commit: { message: seen.message, author: { name: 'portal' } },
          },
        ],
      }),
    ),
    http.get(`${API}/git/trees/:id`, ({ params }) =>
      HttpResponse.json({
        truncated: false,
        tree:
          params.id === COMMIT
            ? Object.entries(seen.files).map(([path, content]) => ({
                path,
                mode: '100644',
                type: 'blob',
                sha: createHash('sha1')
                  .update(`blob ${Buffer.byteLength(content)}\0${content}`)
                  .digest('hex'),
              }))
            : [],
      }),
    ),
    http.post(`${API}/contents`, async ({ request }) => {
      note(request);
      const body = contentsBody.parse(await request.json());
      branch = body.new_branch ?? body.branch;
      seen.message = body.message;
      for (const { path, content } of body.files) {
        seen.files[path] = Buffer.from(content ?? '', 'base64').toString();
      }
      return HttpResponse.json({ commit: { sha: COMMIT } }, { status: 201 });
    }),
    http.get(`${API}/pulls`, ({ request }) => {
      const query = new URL(request.url).searchParams;
      const page = query.get('page') === '1' && query.get('state') === 'open';
      return HttpResponse.json(page ? seen.pullRequests.map(pullRequest) : []);
    }),
    http.post(`${API}/pulls`, async ({ request }) => {
      note(request);
      const body = pullBody.parse(await request.json());
      seen.pullRequests.push(body);
      return HttpResponse.json(
        pullRequest(body, seen.pullRequests.length - 1),
        { status: 201 },
      );
    }),
  ];
  return { seen, handlers };
}
