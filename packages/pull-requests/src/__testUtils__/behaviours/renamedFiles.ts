import { Behaviours } from './Behaviours';
import { file, request } from './request';

export const renamedFiles: Behaviours = {
  'move in one commit': async ({ submit, repository }) => {
    await submit([file('old/a.yaml', 'a\n'), file('b.yaml', 'b\n')]);

    const result = await submit([
      file('new/deep/a.yaml', 'a\n'),
      file('b.yaml', 'b\n'),
    ]);

    expect(result).toMatchObject({ changed: true, kept: [] });
    const seen = await repository.readBranch(request.branch);
    expect(Object.keys(seen).sort()).toEqual([
      'README.md',
      'b.yaml',
      'new/deep/a.yaml',
    ]);
    expect(await repository.messages(request.branch)).toHaveLength(2);
  },

  "keep a person's edit where it was made": async ({
    submit,
    text,
    repository,
  }) => {
    await submit([file('old.yaml', 'a\n')]);
    await repository.commit(request.branch, { 'old.yaml': 'by hand\n' });

    const { kept } = await submit([file('new.yaml', 'a\n')]);

    expect(kept).toEqual([{ path: 'old.yaml', reason: 'edited' }]);
    expect(await text('old.yaml')).toBe('by hand\n');
    expect(await text('new.yaml')).toBe('a\n');
  },
};
