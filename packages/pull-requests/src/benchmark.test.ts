import { createMockDirectory } from '@backstage/backend-test-utils';
import { readFileSync } from 'node:fs';
import { file, request } from './__testUtils__/behaviours/request';
import { untouched } from './__testUtils__/faults/FaultyGateway';
import { bitbucketServerAction } from './__testUtils__/figures/bitbucketServerAction';
import { Contender } from './__testUtils__/figures/Contender';
import { formatCosts } from './__testUtils__/figures/formatCosts';
import { githubAction } from './__testUtils__/figures/githubAction';
import { gitlabAction } from './__testUtils__/figures/gitlabAction';
import {
  Costs,
  measureRequests,
} from './__testUtils__/figures/measureRequests';
import { startAzureHost } from './__testUtils__/testHosts/startAzureHost';
import { startBitbucketCloudHost } from './__testUtils__/testHosts/startBitbucketCloudHost';
import { startBitbucketServerHost } from './__testUtils__/testHosts/startBitbucketServerHost';
import { startGiteaHost } from './__testUtils__/testHosts/startGiteaHost';
import { startGithubHost } from './__testUtils__/testHosts/startGithubHost';
import { startGitlabHost } from './__testUtils__/testHosts/startGitlabHost';
import { TestHost } from './__testUtils__/testHosts/TestHost';
import { createOrUpdatePullRequest } from './createOrUpdatePullRequest';

// One round shows that it works; `yarn bench:pull-requests` makes more, with
// calls as slow as across a network.
const rounds = Number(process.env.BENCHMARK_ROUNDS ?? 1);
const delayMs = Number(process.env.BENCHMARK_DELAY_MS ?? 0);
const FILES = 20;

jest.setTimeout(120_000 + rounds * 60_000);

const files = Array.from({ length: FILES }, (_, n) =>
  file(`fraud/layer-${n % 4}/file-${n}.yaml`, `name: ${n}\n`.repeat(50)),
);
const inputs = {
  new: { title: 'Deploy fraud', files },
  unchanged: { title: 'Deploy fraud', files },
  updated: {
    title: 'Deploy fraud, larger',
    files: [file(files[0].path, 'size: l\n'), ...files.slice(1)],
  },
};

describe('pull requests beside those of the Scaffolder', () => {
  const directory = createMockDirectory();

  it.each<[string, () => Promise<TestHost>, Contender | string]>([
    ['Gitea', startGiteaHost, 'The Scaffolder has no such action.'],
    ['GitHub', startGithubHost, githubAction],
    ['GitLab', startGitlabHost, gitlabAction],
    ['Azure DevOps', startAzureHost, 'The Scaffolder has no such action.'],
    [
      'Bitbucket Cloud',
      startBitbucketCloudHost,
      'publish:bitbucketCloud:pull-request clones from bitbucket.org itself.',
    ],
    ['Bitbucket Data Center', startBitbucketServerHost, bitbucketServerAction],
  ])('%s', async (name, start, contender) => {
    const host = await start();
    let repositories = 0;
    const lay = (run: keyof Costs) =>
      directory.setContent(
        Object.fromEntries(
          inputs[run].files.map(({ path, content }) => [path, content]),
        ),
      );

    async function ours() {
      const reached = await host.createRepository(`ours-${++repositories}`);
      return measureRequests({
        upstream: host.address,
        beyond: untouched,
        delayMs,
        prepare: lay,
        submit: async (address, run) =>
          createOrUpdatePullRequest({
            ...request,
            title: inputs[run].title,
            files: inputs[run].files.map(({ path }) =>
              file(path, readFileSync(directory.resolve(path))),
            ),
            host: reached.connect(address),
          }),
      });
    }
    async function theirs(action: Contender) {
      const repo = `theirs-${++repositories}`;
      const reached = await host.createRepository(repo);
      return measureRequests({
        upstream: host.address,
        beyond: action.beyond(reached),
        delayMs,
        prepare: lay,
        submit: (address, run) =>
          action.submit(address, {
            repo,
            title: inputs[run].title,
            workspacePath: directory.path,
          }),
      });
    }

    const own: Costs[] = [];
    const other: Costs[] = [];
    // The first round loads and compiles, and counts only if it is alone.
    for (let round = 0; round < (rounds > 1 ? rounds + 1 : 1); round++) {
      own.push(await ours());
      if (typeof contender !== 'string') {
        other.push(await theirs(contender));
      }
    }
    if (rounds > 1) {
      own.shift();
      other.shift();
    }
    await host.stop();

    const violations = host.violations ?? [];
    expect(violations.filter(call => call.includes('ours-'))).toEqual([]);
    for (const line of formatCosts(name, own, contender, other)) {
      process.stdout.write(`FIGURES ${line}\n`);
    }
    for (const cost of own.flatMap(costs => Object.values(costs))) {
      expect(cost).toEqual({
        calls: expect.any(Number),
        seconds: expect.any(Number),
      });
    }
    for (const { new: cost } of other) {
      expect(cost).toEqual({
        calls: expect.any(Number),
        seconds: expect.any(Number),
      });
    }
  });
});
