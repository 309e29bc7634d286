import { Behaviours } from './Behaviours';
import { file, request } from './request';

export const changedRequest: Behaviours = {
  'adds exactly one commit on top': async ({ submit, text, repository }) => {
    const first = await submit([file('a.yaml', 'a\n'), file('b.yaml', 'b\n')]);
    const [tip] = await repository.commitIds(request.branch);

    const second = await submit([file('a.yaml', 'A\n'), file('b.yaml', 'b\n')]);

    expect(second.changed).toBe(true);
    expect(second.pullRequest?.number).toBe(first.pullRequest?.number);
    const ids = await repository.commitIds(request.branch);
    expect(ids[1]).toBe(tip);
    expect(ids).toHaveLength(3);
    expect(await text('a.yaml')).toBe('A\n');
  },

  'removes what is no longer generated, and puts back what was there': async ({
    submit,
    text,
    repository,
  }) => {
    await repository.commit('main', { 'kept.yaml': 'from before\n' });
    await submit([
      file('kept.yaml', 'generated\n'),
      file('prod/values.yaml', 'p\n'),
      file('dev/values.yaml', 'd\n'),
    ]);

    await submit([file('dev/values.yaml', 'd\n')]);

    const seen = await repository.readBranch(request.branch);
    expect(Object.keys(seen).sort()).toEqual([
      'README.md',
      'dev/values.yaml',
      'kept.yaml',
    ]);
    expect(await text('kept.yaml')).toBe('from before\n');
    expect(await submit([file('dev/values.yaml', 'd\n')])).toMatchObject({
      changed: false,
      kept: [],
    });
  },

  'starts from the base branch again after a merge': async ({
    submit,
    text,
    repository,
  }) => {
    const { pullRequest } = await submit([file('a.yaml', 'a\n')]);
    await repository.merge(pullRequest!.number, {
      method: 'merge',
      deleteBranch: true,
    });
    await repository.commit('main', { 'other.yaml': 'o\n' });

    const next = await submit([file('a.yaml', 'A\n')]);

    expect(next.pullRequest?.number).not.toBe(pullRequest!.number);
    expect(await repository.messages(request.branch)).toHaveLength(1);
    expect(await text('other.yaml')).toBe('o\n');
  },

  'asks for the branch to be deleted that a squash left behind': async ({
    submit,
    repository,
  }) => {
    const { pullRequest } = await submit([file('a.yaml', 'a\n')]);
    await repository.merge(pullRequest!.number, {
      method: 'squash',
      deleteBranch: false,
    });

    expect(await submit([file('a.yaml', 'a\n')])).toMatchObject({
      changed: false,
      pullRequest: { state: 'merged' },
    });
    await expect(submit([file('a.yaml', 'A\n')])).rejects.toThrow(
      /Delete the branch on the host and run again/,
    );
    expect(await repository.pullRequests()).toHaveLength(1);
  },
};
