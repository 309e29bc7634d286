import { Behaviours } from './Behaviours';
import { file, request } from './request';

export const movedBase: Behaviours = {
  'is not taken for an edit on the branch': async ({
    submit,
    text,
    repository,
  }) => {
    await repository.commit('main', { 'a.yaml': 'a\n' });
    await submit([file('a.yaml', 'A\n'), file('b.yaml', 'b\n')]);
    await repository.commit('main', { 'a.yaml': 'moved\n', 'c.yaml': 'c\n' });

    const result = await submit([
      file('a.yaml', 'AA\n'),
      file('b.yaml', 'b\n'),
      file('c.yaml', 'C\n'),
    ]);

    expect(result).toMatchObject({ changed: true, kept: [] });
    expect(await text('a.yaml')).toBe('AA\n');
    expect(await text('c.yaml')).toBe('C\n');
  },

  'needs no commit while the request stays the same': async ({
    submit,
    repository,
  }) => {
    await repository.commit('main', { 'a.yaml': 'a\n' });
    await submit([file('a.yaml', 'A\n')]);
    const before = await repository.commitIds(request.branch);
    await repository.commit('main', { 'a.yaml': 'moved\n', 'c.yaml': 'c\n' });

    const result = await submit([file('a.yaml', 'A\n')]);

    expect(result).toMatchObject({ changed: false, kept: [] });
    expect(await repository.commitIds(request.branch)).toEqual(before);
  },

  'may have deleted a file that the request changes': async ({
    submit,
    text,
    repository,
  }) => {
    await repository.commit('main', { 'a.yaml': 'a\n' });
    await submit([file('a.yaml', 'A\n')]);
    await repository.commit('main', { 'a.yaml': undefined });

    const result = await submit([file('a.yaml', 'AA\n')]);

    expect(result).toMatchObject({ changed: true, kept: [] });
    expect(await text('a.yaml')).toBe('AA\n');
  },

  'may have been merged into the branch by a person, more than once': async ({
    submit,
    text,
    repository,
  }) => {
    await repository.commit('main', { 'a.yaml': 'a\n', 'b.yaml': 'b\n' });
    const { pullRequest } = await submit([file('a.yaml', 'A\n')]);
    for (const content of ['moved\n', 'moved again\n']) {
      await repository.commit('main', { 'b.yaml': content });
      await repository.updateBranch(pullRequest!.number);
    }
    await repository.commit('main', { 'c.yaml': 'c\n' });
    const before = await repository.commitIds(request.branch);

    expect(await submit([file('a.yaml', 'A\n')])).toMatchObject({
      changed: false,
      kept: [],
    });
    expect(await repository.commitIds(request.branch)).toEqual(before);

    const result = await submit([
      file('a.yaml', 'AA\n'),
      file('b.yaml', 'B\n'),
    ]);
    expect(result).toMatchObject({ changed: true, kept: [] });
    expect(await text('a.yaml')).toBe('AA\n');
    expect(await text('b.yaml')).toBe('B\n');
  },
};
