import { PullRequestHost } from '../../PullRequestHost';
import { TestRepository } from '../TestRepository';
import {
  FakeFiles,
  FakePullRequest,
  FakeRepository,
  paul,
  portal,
} from './FakeRepository';

/** A fake repository as the behaviours see it: what people do is done to it directly. */
export function withPeople(
  repository: FakeRepository,
  host: (signal?: AbortSignal) => PullRequestHost,
  capabilities: Pick<
    TestRepository,
    'neverExecutable' | 'neverAttributed'
  > = {},
): TestRepository {
  const { branches, pullRequests } = repository;
  const tip = (branch: string) => {
    const commit = repository.tip(branch);
    if (!commit) {
      throw new Error(`There is no branch ${branch}`);
    }
    return commit;
  };
  const numbered = (number: number): FakePullRequest => {
    const found = pullRequests.find(candidate => candidate.number === number);
    if (!found) {
      throw new Error(`There is no pull request ${number}`);
    }
    return found;
  };
  return {
    host,
    ...capabilities,

    async commit(branch, changes, options = {}) {
      const parent = tip(options.startFrom ?? branch);
      const files: FakeFiles = new Map(parent.files);
      for (const [path, content] of Object.entries(changes)) {
        if (content === undefined) {
          files.delete(path);
        } else {
          const executable = files.get(path)?.executable ?? false;
          files.set(path, { content: Buffer.from(content), executable });
        }
      }
      const message = options.message ?? 'A change by a person';
      branches.set(
        branch,
        repository.addCommit([parent.id], message, files, paul).id,
      );
    },

    async createBranch(branch) {
      branches.set(branch, tip('main').id);
    },

    async readBranch(branch) {
      return Object.fromEntries(tip(branch).files);
    },

    async messages(branch) {
      return repository
        .log(tip(branch).id, tip('main').id)
        .map(({ message }) => message);
    },

    async authors(branch) {
      return repository
        .log(tip(branch).id, tip('main').id)
        .map(({ author }) => `${author.name} <${author.email}>`);
    },

    async commitIds(branch) {
      return repository.log(tip(branch).id).map(({ id }) => id);
    },

    async pullRequests() {
      return pullRequests.map(pullRequest => ({
        ...pullRequest,
        state: pullRequest.state === 'merged' ? 'closed' : pullRequest.state,
        labels: [...pullRequest.labels],
        reviewers: [...pullRequest.reviewers],
        assignees: [...pullRequest.assignees],
      }));
    },

    account: portal.name,
    people: repository.people,
    labels: repository.labels,

    async clearTriage(number) {
      const { labels, reviewers, assignees } = numbered(number);
      [labels, reviewers, assignees].forEach(names => names.clear());
    },

    async review(number, verdict) {
      numbered(number).reviews.set(repository.people[0], verdict);
    },

    async reportCheck(branch, outcome) {
      tip(branch).checks.set('build', outcome);
    },

    async editPullRequest(number, change) {
      Object.assign(numbered(number), change);
    },

    async markReady(number) {
      numbered(number).draft = false;
    },

    async updateBranch(number) {
      const { head, base } = numbered(number);
      const [ours, theirs] = [tip(head), tip(base)];
      const mergeBase = repository.mergeBase(ours.id, theirs.id);
      const merged = mergeTrees(
        repository.commits.get(mergeBase)!.files,
        ours.files,
        theirs.files,
      );
      const parents = [ours.id, theirs.id];
      branches.set(
        head,
        repository.addCommit(parents, `Merge ${base}`, merged, paul).id,
      );
    },

    async closePullRequest(number, { deleteBranch = false } = {}) {
      const pullRequest = numbered(number);
      pullRequest.state = 'closed';
      if (deleteBranch) {
        branches.delete(pullRequest.head);
      }
    },

    async merge(number, { method, deleteBranch }) {
      const pullRequest = numbered(number);
      const [base, head] = [tip(pullRequest.base), tip(pullRequest.head)];
      const mergeBase = repository.mergeBase(base.id, head.id);
      const merged = mergeTrees(
        repository.commits.get(mergeBase)!.files,
        base.files,
        head.files,
      );
      const commit = repository.addCommit(
        method === 'merge' ? [base.id, head.id] : [base.id],
        `Merge ${pullRequest.title}`,
        merged,
        paul,
      );
      branches.set(pullRequest.base, commit.id);
      pullRequest.state = 'merged';
      if (deleteBranch ?? pullRequest.deletesBranch) {
        branches.delete(pullRequest.head);
      }
    },
  };
}

/** The base with what the branch changed since the two parted. */
function mergeTrees(old: FakeFiles, base: FakeFiles, head: FakeFiles) {
  const merged: FakeFiles = new Map(base);
  for (const path of new Set([...old.keys(), ...head.keys()])) {
    const file = head.get(path);
    if (!file) {
      merged.delete(path);
    } else if (!old.get(path)?.content.equals(file.content)) {
      merged.set(path, file);
    }
  }
  return merged;
}
