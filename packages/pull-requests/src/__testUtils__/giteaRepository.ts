import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createPullRequestHost } from '../hosts/createPullRequestHost';
import { callGitea } from './callGitea';
import { giteaIntegrations } from './giteaIntegrations';
import { giteaReviewers } from './giteaPeople';
import { readBlobs } from './readBlobs';
import { SeenFile, SeenPullRequest, TestRepository } from './TestRepository';
import { RunningGitea } from './startGitea';

const run = promisify(execFile);
const MERGE_ATTEMPTS = 50;

/** Gitea takes no label that it does not know. */
const LABELS = ['mlops', 'risk: low'];

const EVENTS = {
  approved: 'APPROVED',
  'changes-requested': 'REQUEST_CHANGES',
};
const STATES = { running: 'pending', passing: 'success', failing: 'failure' };

/** The parts of Gitea's answer that behaviours look at. */
interface SeenGiteaPullRequest
  extends Omit<SeenPullRequest, 'labels' | 'reviewers' | 'assignees'> {
  labels: { name: string }[];
  requested_reviewers: { login: string }[] | null;
  assignees: { login: string }[] | null;
}

const toLogins = (people: { login: string }[] | null) =>
  (people ?? []).map(({ login }) => login);

/** Makes a repository on a real Gitea; `admin` plays the people. */
export async function createGiteaRepository(
  gitea: RunningGitea,
  repo: string,
): Promise<TestRepository> {
  const { baseUrl, admin } = gitea;
  const owner = admin.username;

  const call = (method: string, at: string, body?: unknown) =>
    callGitea(gitea, method, at, body);

  const directory = join(gitea.repositories, owner, `${repo}.git`);

  async function git(...args: string[]): Promise<Buffer> {
    const { stdout } = await run('git', args, {
      cwd: directory,
      encoding: 'buffer',
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  }

  async function readBranch(branch: string) {
    const listing = await git('ls-tree', '-r', '-z', `refs/heads/${branch}`);
    const entries = listing.toString().split('\0').filter(Boolean);
    const contents = await readBlobs(
      directory,
      entries.map(entry => entry.split(/[ \t]/)[2]),
    );
    return Object.fromEntries(
      entries.map((entry, at): [string, SeenFile] => [
        entry.slice(entry.indexOf('\t') + 1),
        { content: contents[at], executable: entry.startsWith('100755') },
      ]),
    );
  }

  await call('POST', '/user/repos', {
    name: repo,
    auto_init: true,
    default_branch: 'main',
  });
  const path = `/repos/${owner}/${repo}`;
  const people = await giteaReviewers(gitea);
  for (const { username } of people) {
    // Without it their reviews count for nothing.
    const permission = 'write';
    await call('PUT', `${path}/collaborators/${username}`, { permission });
  }
  for (const name of LABELS) {
    await call('POST', `${path}/labels`, { name, color: '#00aabb' });
  }

  return {
    host: signal =>
      createPullRequestHost({
        integrations: giteaIntegrations(baseUrl, admin),
        repository: { host: new URL(baseUrl).host, owner, repo },
        signal,
      }),

    async commit(branch, files, options = {}) {
      const present = await readBranch(options.startFrom ?? branch);
      const listing = await git(
        'ls-tree',
        '-r',
        `refs/heads/${options.startFrom ?? branch}`,
      );
      const hashes = new Map(
        listing
          .toString()
          .trim()
          .split('\n')
          .map(line => [line.split('\t')[1], line.split(' ')[2].slice(0, 40)]),
      );
      await call('POST', `${path}/contents`, {
        branch: options.startFrom ?? branch,
        ...(options.startFrom && { new_branch: branch }),
        message: options.message ?? 'A change by a person',
        files: Object.entries(files).map(([name, content]) => ({
          path: name,
          ...(name in present && { sha: hashes.get(name) }),
          ...(content === undefined
            ? { operation: 'delete' }
            : {
                operation: name in present ? 'update' : 'create',
                content: Buffer.from(content).toString('base64'),
              }),
        })),
      });
    },

    async createBranch(branch) {
      await call('POST', `${path}/branches`, {
        new_branch_name: branch,
        old_branch_name: 'main',
      });
    },

    readBranch,

    async messages(branch) {
      const log = await git('log', '-z', '--format=%B', `main..${branch}`);
      return log.toString().split('\0').filter(Boolean);
    },

    async commitIds(branch) {
      const log = await git('log', '--format=%H', branch);
      return log.toString().trim().split('\n');
    },

    async authors(branch) {
      const log = await git('log', '--format=%an <%ae>', `main..${branch}`);
      return log.toString().split('\n').filter(Boolean);
    },

    async pullRequests(): Promise<SeenPullRequest[]> {
      const answer: SeenGiteaPullRequest[] = await call(
        'GET',
        `${path}/pulls?state=all`,
      );
      // Not the whole answer: the size of its repository changes by itself.
      return answer.map(({ number, title, body, draft, state, ...triage }) => ({
        number,
        title,
        body,
        draft,
        state,
        labels: triage.labels.map(({ name }) => name),
        reviewers: toLogins(triage.requested_reviewers),
        assignees: toLogins(triage.assignees),
      }));
    },

    account: owner,
    people: people.map(({ username }) => username),
    labels: LABELS,

    async clearTriage(number) {
      const reviewers = people.map(({ username }) => username);
      await call('DELETE', `${path}/issues/${number}/labels`);
      await call('PATCH', `${path}/pulls/${number}`, { assignees: [] });
      await call('DELETE', `${path}/pulls/${number}/requested_reviewers`, {
        reviewers,
      });
    },

    async review(number, verdict) {
      await callGitea(
        { ...gitea, admin: people[0] },
        'POST',
        `${path}/pulls/${number}/reviews`,
        { event: EVENTS[verdict], body: 'I looked at it.' },
      );
    },

    async reportCheck(branch, outcome) {
      const head = await git('rev-parse', `refs/heads/${branch}`);
      await call('POST', `${path}/statuses/${head.toString().trim()}`, {
        state: STATES[outcome],
        context: 'build',
      });
    },

    async markReady(number) {
      const { title } = await call('GET', `${path}/pulls/${number}`);
      await call('PATCH', `${path}/pulls/${number}`, {
        title: title.replace(/^WIP: /, ''),
      });
    },

    async editPullRequest(number, change) {
      await call('PATCH', `${path}/pulls/${number}`, change);
    },

    async updateBranch(number) {
      await call('POST', `${path}/pulls/${number}/update?style=merge`);
    },

    async closePullRequest(number, { deleteBranch = false } = {}) {
      const { head } = await call('PATCH', `${path}/pulls/${number}`, {
        state: 'closed',
      });
      if (deleteBranch) {
        const branch = encodeURIComponent(head.label);
        await call('DELETE', `${path}/branches/${branch}`);
      }
    },

    async merge(number, { method, deleteBranch }) {
      // Whether it can be merged is computed some time after it was opened.
      for (let attempt = 1; ; attempt++) {
        try {
          await call('POST', `${path}/pulls/${number}/merge`, {
            Do: method,
            delete_branch_after_merge: deleteBranch,
          });
          return;
        } catch (error) {
          if (attempt === MERGE_ATTEMPTS) {
            throw error;
          }
          await sleep(100);
        }
      }
    },
  };
}
