import { Behaviours } from './Behaviours';
import { request } from './request';
import {
  changedMeanwhile,
  commitAnswerLost,
  commitFails,
  pullRequestAnswerLost,
  pullRequestFails,
  submitOn,
  untouched,
} from './tamper';

export const faults: Behaviours = {
  'find the commit whose answer got lost': async stage => {
    const result = await submitOn(stage, commitAnswerLost);

    expect(result).toMatchObject({ changed: true, kept: [] });
    const { repository } = stage;
    expect(await repository.messages(request.branch)).toHaveLength(1);
    expect(await stage.open()).toHaveLength(1);
  },

  'find the pull request whose answer got lost': async stage => {
    const result = await submitOn(stage, pullRequestAnswerLost);

    const [pullRequest] = await stage.open();
    expect(await stage.open()).toHaveLength(1);
    expect(result).toMatchObject({
      changed: true,
      pullRequest: { number: pullRequest.number },
    });
  },

  'pass on a commit that did not happen, and the next run makes it':
    async stage => {
      await expect(submitOn(stage, commitFails)).rejects.toThrow(
        'The answer got lost',
      );
      expect(await stage.repository.pullRequests()).toEqual([]);

      await submitOn(stage, untouched);
      expect(await stage.open()).toHaveLength(1);
    },

  'pass on a pull request that was not opened, and the next run opens it':
    async stage => {
      await expect(submitOn(stage, pullRequestFails)).rejects.toThrow(
        'The answer got lost',
      );
      expect(await stage.text('a.yaml')).toBe('a\n');

      const result = await submitOn(stage, untouched);
      expect(result.changed).toBe(true);
      expect(await stage.open()).toHaveLength(1);
      expect(await stage.repository.messages(request.branch)).toHaveLength(1);
    },

  'leave a file that a person changed at that very moment': async stage => {
    await submitOn(stage, untouched);

    const result = await submitOn(
      stage,
      changedMeanwhile(stage, { 'a.yaml': 'by hand\n' }),
      'changed\n',
    );

    expect(result.kept).toEqual([{ path: 'a.yaml', reason: 'edited' }]);
    expect(await stage.text('a.yaml')).toBe('by hand\n');
  },

  'do not make again a file that a person deleted at that very moment':
    async stage => {
      await submitOn(stage, untouched);

      const result = await submitOn(
        stage,
        changedMeanwhile(stage, { 'a.yaml': undefined }),
        'changed\n',
      );

      expect(result.kept).toEqual([{ path: 'a.yaml', reason: 'deleted' }]);
      expect(await stage.text('a.yaml')).toBeUndefined();
    },
};
