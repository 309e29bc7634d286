import { Behaviours } from './Behaviours';
import { file, request } from './request';

const facts = (content: string) =>
  file('facts.yaml', content, { createOnly: true });

export const createOnlyFiles: Behaviours = {
  'are left to people on the branch and on the base branch': async ({
    submit,
    text,
    repository,
  }) => {
    await submit([facts('id: 1\n'), file('a.yaml', 'a\n')]);
    await repository.commit(request.branch, { 'facts.yaml': 'id: 2\n' });

    expect(
      await submit([facts('id: 3\n'), file('a.yaml', 'A\n')]),
    ).toMatchObject({ changed: true, kept: [] });
    expect(await text('facts.yaml')).toBe('id: 2\n');
  },

  'are not made again once a person deleted them': async ({
    submit,
    text,
    repository,
  }) => {
    await submit([facts('id: 1\n'), file('a.yaml', 'a\n')]);
    await repository.commit(request.branch, { 'facts.yaml': undefined });

    const { kept } = await submit([facts('id: 1\n'), file('a.yaml', 'A\n')]);

    expect(kept).toEqual([{ path: 'facts.yaml', reason: 'deleted' }]);
    expect(await text('facts.yaml')).toBeUndefined();
  },

  'are not written where the base branch has them since': async ({
    submit,
    text,
    repository,
  }) => {
    await submit([file('a.yaml', 'a\n')]);
    await repository.commit('main', { 'facts.yaml': 'id: 9\n' });

    await submit([facts('id: 1\n'), file('a.yaml', 'A\n')]);

    expect(await text('facts.yaml')).toBeUndefined();
  },
};
