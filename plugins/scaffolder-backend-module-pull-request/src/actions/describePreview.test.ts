import { PullRequestPreview } from '@mlflow-portal/pull-requests';
import { describePreview } from './describePreview';

const target = { branch: 'deploy/fraud', baseBranch: 'main' };
const nothing: PullRequestPreview = {
  branchExists: true,
  changes: [],
  kept: [],
  triage: {},
  leftOut: {},
};
const text = { title: 'Deploy fraud', body: 'For review.', draft: false };

describe('describePreview', () => {
  it('says that there is nothing to propose', () => {
    expect(describePreview(nothing, target)).toEqual([
      'Dry run: there is nothing to propose, main has all of it',
    ]);
  });

  it('tells what an update would bring, and what it would keep', () => {
    const pullRequest = {
      ...text,
      number: 1,
      url: 'https://git.example.com/pulls/1',
      state: 'open' as const,
    };

    expect(
      describePreview(
        {
          ...nothing,
          text,
          pullRequest,
          changes: [
            { operation: 'delete', path: 'a', size: 0, executable: false },
          ],
          kept: [{ path: 'b', reason: 'edited' }],
        },
        target,
      ),
    ).toEqual([
      'Dry run: the branch deploy/fraud exists and would get one more commit',
      'delete a (0 bytes; no more diffs are shown)',
      'would be kept: b (edited by a person)',
      'Dry run: the pull request https://git.example.com/pulls/1 would read',
      'title: Deploy fraud',
      'For review.',
    ]);
  });
});
