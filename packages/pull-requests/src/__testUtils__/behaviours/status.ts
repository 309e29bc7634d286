import { PullRequestStatus } from '../../PullRequests';
import { Behaviours, Stage } from './Behaviours';
import { file, request } from './request';

/** Opens the usual pull request; answers with a look at its status. */
async function openOne(stage: Stage, draft = false) {
  const { repository, submit } = stage;
  const { pullRequest } = await submit([file('a.yaml', 'a\n')], { draft });
  const { number } = pullRequest!;
  return {
    number,
    expectStatus: async (expected: Partial<PullRequestStatus>) =>
      expect(
        await repository.host().pullRequests.readStatus(number),
      ).toMatchObject(expected),
  };
}

export const status: Behaviours = {
  'is open and unreviewed at first': async stage => {
    const { expectStatus } = await openOne(stage);

    await expectStatus({
      state: 'open',
      draft: false,
      review: 'none',
      checks: 'none',
    });
  },

  'tells a draft': async stage => {
    const { expectStatus } = await openOne(stage, true);

    await expectStatus({ state: 'open', draft: true });
  },

  'tells the last word of a reviewer': async stage => {
    const { number, expectStatus } = await openOne(stage);

    await stage.repository.review(number, 'approved');
    await expectStatus({ state: 'open', review: 'approved' });
    await stage.repository.review(number, 'changes-requested');
    await expectStatus({ state: 'open', review: 'changes-requested' });
  },

  'tells how the checks of the newest commit went': async stage => {
    const { repository, submit } = stage;
    const { expectStatus } = await openOne(stage);

    for (const outcome of ['running', 'failing', 'passing'] as const) {
      await repository.reportCheck(request.branch, outcome);
      await expectStatus({ checks: outcome });
    }
    await submit([file('a.yaml', 'A\n')]);
    await expectStatus({ checks: 'none' });
  },

  'tells that it was merged': async stage => {
    const { number, expectStatus } = await openOne(stage);

    await stage.repository.merge(number, {
      method: 'merge',
      deleteBranch: true,
    });

    await expectStatus({ state: 'merged' });
  },

  'tells that it was closed': async stage => {
    const { number, expectStatus } = await openOne(stage);

    await stage.repository.closePullRequest(number);

    await expectStatus({ state: 'closed' });
  },

  'is that of a pull request that exists': async ({ repository }) => {
    await expect(
      repository.host().pullRequests.readStatus(404),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  },
};
