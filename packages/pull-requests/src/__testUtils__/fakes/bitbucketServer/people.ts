import { PullRequestHost } from '../../../PullRequestHost';
import { TestRepository } from '../../TestRepository';
import {
  BitbucketPullRequest,
  BitbucketRepository,
} from './BitbucketRepository';

const verdicts = {
  approved: 'APPROVED',
  'changes-requested': 'NEEDS_WORK',
} as const;

/** A repository of the stand-in as the behaviours see it. */
export function withPeople(
  repository: BitbucketRepository,
  host: (signal?: AbortSignal) => PullRequestHost,
): TestRepository {
  const { git } = repository;
  const numbered = (number: number) => {
    const found = repository.numbered(number);
    if (!found) {
      throw new Error(`There is no pull request ${number}`);
    }
    return found;
  };
  const change = (number: number, changed: Partial<BitbucketPullRequest>) => {
    const found = numbered(number);
    Object.assign(found, { ...changed, version: found.version + 1 });
    return found;
  };
  const deleteBranch = (branch: string) =>
    git.text('update-ref', '-d', `refs/heads/${branch}`);

  return {
    host,
    account: 'portal',
    people: ['ada', 'grace'],
    labels: [],

    commit: (branch, files, options = {}) =>
      git.commit(branch, {
        files,
        message: options.message ?? 'A change by a person',
        from: options.startFrom,
      }),

    async createBranch(branch) {
      await git.text('update-ref', `refs/heads/${branch}`, 'refs/heads/main');
    },

    readBranch: branch => git.readFiles(`refs/heads/${branch}`),

    async messages(branch) {
      const log = await git.log(`main..${branch}`);
      return log.map(({ message }) => message);
    },

    async authors(branch) {
      const log = await git.log(`main..${branch}`);
      return log.map(({ author }) => author);
    },

    async commitIds(branch) {
      return (await git.log(branch)).map(({ id }) => id);
    },

    async pullRequests() {
      return repository.pullRequests.map(
        ({ id, title, description, draft, state, reviewers }) => ({
          number: id,
          title,
          body: description,
          draft,
          state: state === 'OPEN' ? 'open' : 'closed',
          labels: [],
          reviewers: [...reviewers.keys()],
          assignees: [],
        }),
      );
    },

    async clearTriage(number) {
      change(number, { reviewers: new Map() });
    },

    async review(number, verdict) {
      const { reviewers, participants } = numbered(number);
      const role = reviewers.has('ada') ? reviewers : participants;
      role.set('ada', verdicts[verdict]);
    },

    async reportCheck(branch, outcome) {
      const commit = (await git.tip(branch))!;
      repository.builds.set(commit, new Map([['build', outcome]]));
    },

    async editPullRequest(number, { title, body }) {
      change(number, {
        ...(title !== undefined && { title }),
        ...(body !== undefined && { description: body }),
      });
    },

    async markReady(number) {
      change(number, { draft: false });
    },

    async updateBranch(number) {
      const { from, to } = numbered(number);
      await git.merge(from, to, { message: `Merge ${to}`, squash: false });
    },

    async closePullRequest(number, options = {}) {
      const { from } = change(number, { state: 'DECLINED' });
      if (options.deleteBranch) {
        await deleteBranch(from);
      }
    },

    async merge(number, options) {
      const { from, to, title } = change(number, { state: 'MERGED' });
      const squash = options.method === 'squash';
      await git.merge(to, from, { message: `Merge ${title}`, squash });
      if (options.deleteBranch) {
        await deleteBranch(from);
      }
    },
  };
}
