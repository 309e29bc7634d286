import { missingTriage, onlyKinds } from './missingTriage';
import { PullRequest } from './PullRequests';
import { newText, updatedText } from './pullRequestText';

const text = { title: 'Deploy fraud', body: 'For review.', draft: false };
const rules = { hiddenText: 'html-comment' } as const;
const opened: PullRequest = {
  ...newText({ text, kept: [] }, rules),
  number: 1,
  url: 'https://git.example.com/pulls/1',
  state: 'open',
};

describe('missingTriage', () => {
  it('is what no earlier run noted', () => {
    const first = missingTriage(opened, { labels: ['a'], reviewers: ['ada'] });
    expect(first.missing).toEqual({ labels: ['a'], reviewers: ['ada'] });

    const body = updatedText(
      opened,
      { text, kept: [] },
      rules,
      first.fingerprints,
    ).body.replace(/\n/g, '\r\n');
    const wanted = { labels: ['a', 'b'], reviewers: [], assignees: ['ada'] };

    expect(missingTriage({ ...opened, body }, wanted).missing).toEqual({
      labels: ['b'],
      assignees: ['ada'],
    });
  });

  it('is nothing where a person rewrote all of the body', () => {
    expect(
      missingTriage({ ...opened, body: 'Mine' }, { labels: ['a'] }),
    ).toEqual({ missing: {}, fingerprints: [] });
  });
});

describe('onlyKinds', () => {
  it('takes the kinds that are asked for, each name once', () => {
    const triage = { labels: ['a', 'a', 'b'], reviewers: [], assignees: ['c'] };

    expect(onlyKinds(triage, kind => kind !== 'assignees')).toEqual({
      labels: ['a', 'b'],
    });
  });
});
