import { Behaviours } from './Behaviours';
import { file, request } from './request';

export const sameRequest: Behaviours = {
  'changes nothing': async ({ submit, repository, executable }) => {
    const files = [
      file('a.yaml', 'a\n'),
      file('run.sh', 'b\n', { executable }),
    ];
    const first = await submit(files);
    const before = await repository.commitIds(request.branch);

    const second = await submit(files);

    expect(second).toEqual({ ...first, changed: false });
    expect(await repository.commitIds(request.branch)).toEqual(before);
    expect(await repository.pullRequests()).toHaveLength(1);
  },

  'changes nothing after the merge, and names what was merged': async ({
    submit,
    repository,
  }) => {
    const { pullRequest } = await submit([file('a.yaml', 'a\n')]);
    await repository.merge(pullRequest!.number, {
      method: 'squash',
      deleteBranch: true,
    });

    expect(await submit([file('a.yaml', 'a\n')])).toMatchObject({
      changed: false,
      pullRequest: { number: pullRequest!.number, state: 'merged' },
    });
  },
};
