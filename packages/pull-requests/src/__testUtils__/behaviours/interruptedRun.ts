import { Behaviours } from './Behaviours';
import { file, request } from './request';

export const interruptedRun: Behaviours = {
  'is finished where it left a branch without a commit': async ({
    submit,
    text,
    open,
    repository,
  }) => {
    await repository.createBranch(request.branch);
    await repository.commit('main', { 'z.yaml': 'z\n' });

    const result = await submit([file('a.yaml', 'a\n')]);

    expect(result).toMatchObject({ changed: true, kept: [] });
    expect(await text('a.yaml')).toBe('a\n');
    expect(await open()).toHaveLength(1);
  },

  'needs no pull request where it left a branch and nothing is to be done':
    async ({ submit, repository }) => {
      await repository.createBranch(request.branch);
      await repository.commit('main', { 'a.yaml': 'a\n' });

      const result = await submit([file('a.yaml', 'a\n')]);

      expect(result).toMatchObject({ changed: false, kept: [] });
      expect(result.pullRequest).toBeUndefined();
      expect(await repository.pullRequests()).toEqual([]);
    },

  'needs no pull request where all of it reached the base branch otherwise':
    async ({ submit, repository }) => {
      const { pullRequest } = await submit([file('a.yaml', 'a\n')]);
      await repository.closePullRequest(pullRequest!.number);
      await repository.commit('main', { 'a.yaml': 'a\n' });

      const result = await submit([file('a.yaml', 'a\n')]);

      expect(result).toMatchObject({
        changed: false,
        pullRequest: { number: pullRequest!.number, state: 'closed' },
      });
      expect(await repository.pullRequests()).toHaveLength(1);
    },
};
