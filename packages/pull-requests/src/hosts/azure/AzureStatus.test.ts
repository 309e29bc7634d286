import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { reachAzure } from '../../__testUtils__/fakes/azure/reachAzure';

const project = 'https://dev.azure.com/company/ml/_apis';
const at = `${project}/git/repositories/any`;
const build = '0609b952-1397-4640-95ec-e00a01b2c241';
const numberOfReviewers = 'fa4e907d-c16b-4a4c-9dfa-4906e5d171dd';
const commentsResolved = 'c6a1889d-b943-4856-b76f-9e46bb6b0df2';

describe('the status of a pull request on Azure DevOps', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  function answer(parts: {
    pullRequest?: object;
    checks?: object[];
    checksOfCommit?: object[];
    iterations?: number;
    evaluations?: object[];
  }) {
    const { checks = [], checksOfCommit = [], iterations = 1 } = parts;
    const { evaluations = [] } = parts;
    const list = (value: object[]) => HttpResponse.json({ value });
    server.use(
      http.get(`${at}/pullrequests/7`, () =>
        HttpResponse.json({
          pullRequestId: 7,
          title: 'Deploy fraud',
          status: 'active',
          lastMergeSourceCommit: { commitId: 'c7' },
          repository: { project: { id: 'p7' } },
          ...parts.pullRequest,
        }),
      ),
      http.get(`${at}/pullRequests/7/statuses`, () => list(checks)),
      http.get(`${at}/pullRequests/7/iterations`, () =>
        list([...Array(iterations).keys()].map(n => ({ id: n + 1 }))),
      ),
      http.get(`${at}/commits/c7/statuses`, () => list(checksOfCommit)),
      http.get(`${project}/policy/evaluations`, ({ request }) => {
        const query = Object.fromEntries(new URL(request.url).searchParams);
        expect(query).toEqual({
          artifactId: 'vstfs:///CodeReview/CodeReviewId/p7/7',
          'api-version': '7.1-preview.1',
        });
        return list(evaluations);
      }),
    );
  }
  const check = (id: number, state: string, other: object = {}) => ({
    id,
    state,
    context: { genre: 'ci', name: 'build' },
    ...other,
  });
  const policy = (id: string, status: string, isBlocking = true) => ({
    status,
    configuration: { isBlocking, type: { id } },
  });
  const lint = { context: { genre: 'ci', name: 'lint' } };
  const readStatus = () => reachAzure('any').pullRequests.readStatus(7);

  it.each([
    ['none', [], []],
    ['none', [check(1, 'notApplicable')], []],
    ['passing', [check(1, 'succeeded'), check(2, 'notApplicable', lint)], []],
    ['running', [check(1, 'succeeded')], [check(1, 'pending')]],
    ['running', [check(1, 'notSet')], []],
    ['failing', [check(1, 'error')], [check(1, 'pending', lint)]],
    // The newest of each context counts, whatever their order.
    ['passing', [check(2, 'succeeded'), check(1, 'failed')], []],
    ['failing', [], [check(1, 'succeeded'), check(2, 'failed')]],
    // That of a context is not that of another.
    ['failing', [check(1, 'failed'), check(2, 'succeeded', lint)], []],
  ])(
    'is %s by the checks %j and %j',
    async (checks, ofPullRequest, checksOfCommit) => {
      answer({ checks: ofPullRequest, checksOfCommit });

      expect(await readStatus()).toMatchObject({ checks });
    },
  );

  it('leaves out what was said about an earlier push', async () => {
    answer({
      checks: [
        check(1, 'failed', { iterationId: 1 }),
        check(2, 'succeeded', { iterationId: 2, ...lint }),
      ],
      iterations: 2,
    });

    expect(await readStatus()).toMatchObject({ checks: 'passing' });
  });

  it.each([
    ['none', [0]],
    ['approved', [0, 5]],
    ['approved', [10]],
    ['changes-requested', [10, -5]],
    ['changes-requested', [-10]],
  ])('is %s by the votes %j', async (review, votes) => {
    answer({
      pullRequest: {
        reviewers: votes.map((vote, index) => ({ id: `${index}`, vote })),
      },
    });

    expect(await readStatus()).toMatchObject({ review });
  });

  it.each([
    ['none', []],
    ['none', [policy(build, 'notApplicable')]],
    ['passing', [policy(build, 'approved')]],
    ['running', [policy(build, 'approved'), policy(build, 'queued')]],
    ['failing', [policy(build, 'rejected'), policy(build, 'running')]],
    ['failing', [policy(build, 'broken')]],
    // That nobody has looked yet is no failure.
    ['none', [policy(numberOfReviewers, 'rejected')]],
    ['none', [policy(commentsResolved, 'rejected')]],
  ])('is %s by the policies %j', async (checks, evaluations) => {
    answer({ evaluations });

    expect(await readStatus()).toMatchObject({ checks });
  });

  it('counts builds of policies beside what builds report', async () => {
    answer({
      checks: [check(1, 'succeeded')],
      evaluations: [policy(build, 'rejected')],
    });

    expect(await readStatus()).toMatchObject({ checks: 'failing' });
  });

  it.each([
    ['approved', { vote: 10 }, [policy(numberOfReviewers, 'approved')]],
    ['none', { vote: 10 }, [policy(numberOfReviewers, 'running')]],
    // Without it people can merge nevertheless.
    ['approved', { vote: 10 }, [policy(numberOfReviewers, 'running', false)]],
    ['approved', { vote: 10 }, [policy(build, 'running')]],
    ['changes-requested', { vote: -5 }, [policy(numberOfReviewers, 'running')]],
    ['none', { vote: 0, isRequired: true }, []],
    ['approved', { vote: 5, isRequired: true }, []],
    ['approved', { vote: 0, isRequired: false }, []],
  ])(
    'is %s if somebody approved, another %j and policies %j',
    async (review, other, evaluations) => {
      answer({
        pullRequest: {
          reviewers: [
            { id: '1', vote: 10 },
            { id: '2', ...other },
          ],
        },
        evaluations,
      });

      expect(await readStatus()).toMatchObject({ review });
    },
  );

  it.each([
    ['active', 'open'],
    ['completed', 'merged'],
    ['abandoned', 'closed'],
  ])('takes %j for %j', async (status, state) => {
    answer({ pullRequest: { status, isDraft: true } });

    expect(await readStatus()).toEqual({
      state,
      draft: true,
      review: 'none',
      checks: 'none',
    });
  });

  it('is told without the checks where those are not to be seen', async () => {
    answer({});
    server.use(
      http.get(
        `${at}/*/*/statuses`,
        () => new HttpResponse('', { status: 403 }),
      ),
      http.get(
        `${project}/policy/evaluations`,
        () => new HttpResponse('', { status: 403 }),
      ),
    );

    expect(await readStatus()).toMatchObject({ state: 'open', checks: 'none' });
  });
});
