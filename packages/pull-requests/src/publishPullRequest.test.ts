import { PullRequestHost } from './PullRequestHost';
import { PullRequest, PullRequests } from './PullRequests';
import { publishPullRequest } from './publishPullRequest';

describe('publishPullRequest', () => {
  it('closes its own if another run opened one at the same moment', async () => {
    const open: PullRequest[] = [];
    const closed: number[] = [];
    const add = (number: number) => {
      const pullRequest: PullRequest = {
        number,
        url: `https://git.example.com/pulls/${number}`,
        title: 'Deploy fraud',
        body: '',
        draft: false,
        state: 'open',
      };
      open.unshift(pullRequest);
      return pullRequest;
    };
    const pullRequests: Partial<PullRequests> = {
      hiddenText: 'html-comment',
      find: async () => [...open],
      create: async () => {
        add(1);
        return add(2);
      },
      close: async ({ number }) => {
        closed.push(number);
      },
    };

    const result = await publishPullRequest(
      { pullRequests } as PullRequestHost,
      {
        branch: 'deploy/fraud',
        baseBranch: 'main',
        text: { title: 'Deploy fraud', body: '', draft: false },
        kept: [],
        triage: {},
      },
    );

    expect(result).toMatchObject({ opened: false, pullRequest: { number: 1 } });
    expect(closed).toEqual([2]);
  });

  it('opens one with triage in as few calls as that takes', async () => {
    const calls: string[] = [];
    let body = '';
    const opened = (): PullRequest => ({
      number: 1,
      url: 'https://git.example.com/pulls/1',
      title: 'Deploy fraud',
      body,
      draft: false,
      state: 'open',
    });
    const pullRequests: Partial<PullRequests> = {
      hiddenText: 'html-comment',
      find: async () => (body ? [opened()] : []),
      create: async text => {
        calls.push('create');
        body = text.body;
        return opened();
      },
      addTriage: async () => {
        calls.push('addTriage');
      },
      update: async (_, text) => {
        calls.push('update');
        body = text.body;
        return opened();
      },
    };
    const publish = () =>
      publishPullRequest({ pullRequests } as PullRequestHost, {
        branch: 'deploy/fraud',
        baseBranch: 'main',
        text: { title: 'Deploy fraud', body: '', draft: false },
        kept: [],
        triage: { labels: ['mlops'], reviewers: ['ada'] },
      });

    await publish();
    await publish();

    expect(calls).toEqual(['create', 'addTriage', 'update']);
  });
});
