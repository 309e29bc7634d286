import { PullRequest, PullRequestHost } from './PullRequestHost';
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
    const host: Partial<PullRequestHost> = {
      findPullRequests: async () => [...open],
      createPullRequest: async () => {
        add(1);
        return add(2);
      },
      closePullRequest: async ({ number }) => {
        closed.push(number);
      },
    };

    const result = await publishPullRequest(host as PullRequestHost, {
      branch: 'deploy/fraud',
      baseBranch: 'main',
      text: { title: 'Deploy fraud', body: '', draft: false },
      kept: [],
    });

    expect(result).toMatchObject({ opened: false, pullRequest: { number: 1 } });
    expect(closed).toEqual([2]);
  });
});
