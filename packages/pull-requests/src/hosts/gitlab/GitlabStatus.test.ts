import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  gitlabIntegrations,
  reachGitlab,
} from '../../__testUtils__/fakes/gitlab/reachGitlab';

const api = 'https://gitlab.example.com/git/api/v4';

describe('the status of a merge request', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  function answer(parts: {
    mergeRequest?: object;
    approvals?: object;
    reviewers?: object[];
    hidden?: boolean;
  }) {
    const at = `${api}/projects/:project/merge_requests/7`;
    const { mergeRequest, approvals = {}, reviewers = [], hidden } = parts;
    const part = (body: object) =>
      hidden ? new HttpResponse('', { status: 403 }) : HttpResponse.json(body);
    server.use(
      http.get(at, () =>
        HttpResponse.json({ state: 'opened', ...mergeRequest }),
      ),
      http.get(`${at}/approvals`, () => part(approvals)),
      http.get(`${at}/reviewers`, () => part(reviewers)),
    );
  }
  const readStatus = () =>
    reachGitlab(gitlabIntegrations(api), {}).pullRequests.readStatus(7);

  it.each([
    ['success', 'passing'],
    ['failed', 'failing'],
    ['canceled', 'failing'],
    ['skipped', 'none'],
    ['running', 'running'],
    ['manual', 'running'],
    ['a word of a later version', 'running'],
  ])('takes a pipeline that is %j for %j', async (status, checks) => {
    answer({ mergeRequest: { head_pipeline: { status } } });

    expect(await readStatus()).toMatchObject({ checks });
  });

  it.each([
    ['opened', 'open'],
    ['locked', 'open'],
    ['merged', 'merged'],
    ['closed', 'closed'],
  ])('takes %j for %j', async (found, state) => {
    answer({ mergeRequest: { state: found, draft: true } });

    expect(await readStatus()).toEqual({
      state,
      draft: true,
      review: 'none',
      checks: 'none',
    });
  });

  it.each([
    ['nobody looked', { approved: true, approved_by: [] }, [], 'none'],
    [
      'somebody approved',
      { approved: false, approved_by: [{ user: {} }] },
      [{ state: 'unreviewed' }],
      'approved',
    ],
    [
      'more have to approve',
      { approved: false, approved_by: [{ user: {} }], approvals_left: 1 },
      [{ state: 'approved' }],
      'none',
    ],
    [
      'all have approved who have to',
      { approved: true, approved_by: [{ user: {} }], approvals_left: 0 },
      [{ state: 'approved' }],
      'approved',
    ],
    [
      'somebody approved and somebody objected',
      { approved: true, approved_by: [{ user: {} }] },
      [{ state: 'approved' }, { state: 'requested_changes' }],
      'changes-requested',
    ],
  ])('knows that %s', async (_, approvals, reviewers, review) => {
    answer({ approvals, reviewers });

    expect(await readStatus()).toMatchObject({ review });
  });

  it('is told without the reviews where those are not to be seen', async () => {
    answer({ hidden: true });

    expect(await readStatus()).toMatchObject({ state: 'open', review: 'none' });
  });
});
