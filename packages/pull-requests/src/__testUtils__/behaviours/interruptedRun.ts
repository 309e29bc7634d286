import { Behaviours } from './Behaviours';
import { file, request } from './request';

export const interruptedRun: Behaviours = {
  'is finished where it left a branch without a commit': async ({
    submit,
    text,
    open,
    repository,
  }) => {
    await repository.commit('main', { 'z.yaml': 'z\n' });
    await repository.host().commitChanges({
      branch: request.branch,
      startFrom: 'main',
      message: 'Half-done',
      changes: [
        {
          operation: 'create',
          path: 'unrelated',
          content: Buffer.from('u'),
          executable: false,
        },
      ],
    });

    const result = await submit([file('a.yaml', 'a\n')]);

    expect(result.changed).toBe(true);
    expect(await text('a.yaml')).toBe('a\n');
    expect(await open()).toHaveLength(1);
  },

  'is finished where it left a commit without a pull request': async ({
    submit,
    repository,
  }) => {
    const { pullRequest } = await submit([file('a.yaml', 'a\n')]);
    await repository.closePullRequest(pullRequest!.number);
    const before = await repository.commitIds(request.branch);

    const result = await submit([file('a.yaml', 'a\n')]);

    expect(result).toMatchObject({
      changed: true,
      pullRequest: { state: 'open' },
    });
    expect(await repository.commitIds(request.branch)).toEqual(before);
  },
};
