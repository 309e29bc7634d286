import { Behaviours } from './Behaviours';
import { file, request } from './request';

export const personsWork: Behaviours = {
  'is kept where a generated file was edited, and reported': async ({
    submit,
    text,
    open,
    repository,
  }) => {
    await submit([file('a.yaml', 'a\n'), file('b.yaml', 'b\n')]);
    await repository.commit(request.branch, { 'a.yaml': 'by hand\n' });
    const [byHand] = await repository.commitIds(request.branch);

    const result = await submit([file('a.yaml', 'A\n'), file('b.yaml', 'B\n')]);

    expect(result.kept).toEqual([{ path: 'a.yaml', reason: 'edited' }]);
    expect(await text('a.yaml')).toBe('by hand\n');
    expect(await text('b.yaml')).toBe('B\n');
    expect((await repository.commitIds(request.branch))[1]).toBe(byHand);
    const [pullRequest] = await open();
    expect(pullRequest.body).toMatch(
      /Kept as a person changed them[\s\S]*- `a\.yaml` \(edited\)/,
    );
  },

  'is kept where a generated file was deleted, and reported': async ({
    submit,
    text,
    open,
    repository,
  }) => {
    await submit([file('a.yaml', 'a\n'), file('b.yaml', 'b\n')]);
    await repository.commit(request.branch, { 'a.yaml': undefined });

    const result = await submit([file('a.yaml', 'a\n'), file('b.yaml', 'b\n')]);

    expect(result).toMatchObject({
      changed: false,
      kept: [{ path: 'a.yaml', reason: 'deleted' }],
    });
    expect(await text('a.yaml')).toBeUndefined();
    const [pullRequest] = await open();
    expect(pullRequest.body).toContain('- `a.yaml` (deleted)');
  },

  'stays kept however often the request is submitted': async ({
    submit,
    text,
    repository,
  }) => {
    await submit([file('a.yaml', '1\n')]);
    await repository.commit(request.branch, { 'a.yaml': 'by hand\n' });

    for (const content of ['2\n', '3\n', '1\n']) {
      const { kept } = await submit([file('a.yaml', content)]);
      expect(kept).toEqual([{ path: 'a.yaml', reason: 'edited' }]);
    }
    expect(await text('a.yaml')).toBe('by hand\n');
  },

  'is kept where it took a file back to what we wrote earlier': async ({
    submit,
    repository,
  }) => {
    await submit([file('a.yaml', '1\n')]);
    await submit([file('a.yaml', '2\n')]);
    await repository.commit(request.branch, { 'a.yaml': '1\n' });

    const { kept } = await submit([file('a.yaml', '3\n')]);

    expect(kept).toEqual([{ path: 'a.yaml', reason: 'edited' }]);
  },

  'is kept where it put our words on another content': async ({
    submit,
    repository,
  }) => {
    await submit([file('a.yaml', '1\n')]);
    const [message] = await repository.messages(request.branch);
    await repository.commit(
      request.branch,
      { 'a.yaml': 'squashed by hand\n' },
      { message },
    );

    const { kept } = await submit([file('a.yaml', '2\n')]);

    expect(kept).toEqual([{ path: 'a.yaml', reason: 'edited' }]);
  },

  'is kept in a file that is no longer generated': async ({
    submit,
    text,
    repository,
  }) => {
    await submit([file('a.yaml', 'a\n'), file('b.yaml', 'b\n')]);
    await repository.commit(request.branch, { 'b.yaml': 'by hand\n' });

    const { kept } = await submit([file('a.yaml', 'a\n')]);

    expect(kept).toEqual([{ path: 'b.yaml', reason: 'edited' }]);
    expect(await text('b.yaml')).toBe('by hand\n');
  },

  'is kept on a branch that we never wrote to': async ({
    submit,
    text,
    repository,
  }) => {
    await repository.commit('main', { 'a.yaml': 'base\n', 'b.yaml': 'b\n' });
    await repository.commit(
      request.branch,
      { 'a.yaml': 'by hand\n' },
      { startFrom: 'main' },
    );

    const { kept } = await submit([
      file('a.yaml', 'A\n'),
      file('b.yaml', 'B\n'),
    ]);

    expect(kept).toEqual([{ path: 'a.yaml', reason: 'edited' }]);
    expect(await text('b.yaml')).toBe('B\n');
  },

  'is no conflict where it arrived at the same content': async ({
    submit,
    repository,
  }) => {
    await submit([file('a.yaml', 'a\n')]);
    await repository.commit(request.branch, { 'a.yaml': 'A\n' });

    expect(await submit([file('a.yaml', 'A\n')])).toMatchObject({
      changed: false,
      kept: [],
    });
  },
};
