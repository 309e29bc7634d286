import { Behaviours } from './Behaviours';
import { file, request } from './request';

export const closedRequest: Behaviours = {
  'is not opened again unasked': async ({ submit, repository }) => {
    const { pullRequest } = await submit([file('a.yaml', 'a\n')]);
    await repository.closePullRequest(pullRequest!.number);
    const before = await repository.commitIds(request.branch);

    for (const content of ['a\n', 'A\n']) {
      await expect(submit([file('a.yaml', content)])).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringContaining(
          `${pullRequest!.url} was closed without being merged`,
        ),
      });
    }
    expect(await repository.commitIds(request.branch)).toEqual(before);
    expect(await repository.pullRequests()).toHaveLength(1);
  },

  'is not opened again unasked if its branch was deleted': async ({
    submit,
    repository,
  }) => {
    const { pullRequest } = await submit([file('a.yaml', 'a\n')]);
    await repository.closePullRequest(pullRequest!.number, {
      deleteBranch: true,
    });

    await expect(submit([file('a.yaml', 'A\n')])).rejects.toThrow(
      pullRequest!.url,
    );
    expect(await repository.pullRequests()).toHaveLength(1);
  },

  'is followed by exactly one new one on request': async ({
    submit,
    repository,
  }) => {
    const first = await submit([file('a.yaml', 'a\n')]);
    await repository.closePullRequest(first.pullRequest!.number);
    const whenClosed = 'open-new';

    const next = await submit([file('a.yaml', 'A\n')], { whenClosed });
    const again = await submit([file('a.yaml', 'A\n')], { whenClosed });

    expect(next.pullRequest).toMatchObject({ state: 'open' });
    expect(next.pullRequest?.number).not.toBe(first.pullRequest!.number);
    expect(again).toMatchObject({
      changed: false,
      pullRequest: { number: next.pullRequest!.number },
    });
    expect(await repository.messages(request.branch)).toHaveLength(2);
  },
};
