import { Behaviours } from './Behaviours';
import { file, request } from './request';

export const concurrentRuns: Behaviours = {
  'end in one commit and one pull request': async ({
    submit,
    open,
    repository,
  }) => {
    const files = [file('a.yaml', 'a\n'), file('b/c.yaml', 'c\n')];

    const results = await Promise.all([submit(files), submit(files)]);

    expect(await open()).toHaveLength(1);
    const [pullRequest] = await open();
    for (const result of results) {
      expect(result.pullRequest?.number).toBe(pullRequest.number);
      expect(result.kept).toEqual([]);
    }
    expect(await repository.messages(request.branch)).toHaveLength(1);
  },
};
