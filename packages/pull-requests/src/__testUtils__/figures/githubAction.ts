import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createPublishGithubPullRequestAction } from '@backstage/plugin-scaffolder-backend-module-github';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { request } from '../behaviours/request';
import { Contender } from './Contender';
import { json } from './json';

const host = 'github.example.com';

/** The Scaffolder's own action, told to update what is there. */
export const githubAction: Contender = {
  id: 'publish:github:pull-request',

  beyond:
    ({ repository }) =>
    async ({ method, path, body }, carryOut) => {
      if (method === 'GET' && /^\/repos\/ml\/[^/]+$/.test(path)) {
        return json({ default_branch: 'main', permissions: { push: true } });
      }
      if (method === 'GET' && /\/commits\?sha=main/.test(path)) {
        const [sha] = await repository.commitIds('main');
        // The stand-in knows a commit's folder by the commit, too.
        return json([{ sha, commit: { tree: { sha } } }]);
      }
      if (path === '/graphql') {
        const [open] = await repository.pullRequests();
        const node = open && { id: `${open.number}`, number: open.number };
        const associatedPullRequests = { edges: open ? [{ node }] : [] };
        const ref = open ? { associatedPullRequests } : null;
        return json({ data: { repository: { ref } } });
      }
      if (method === 'POST' && path.endsWith('/git/blobs')) {
        // GitHub ignores the mode that is sent along, the stand-in refuses it.
        const { content, encoding } = JSON.parse(body.toString());
        return carryOut({
          body: Buffer.from(JSON.stringify({ content, encoding })),
        });
      }
      if (method !== 'GET' && path.includes('/pulls')) {
        // The stand-in knows no forks, and so no owners of branches, and
        // refuses what GitHub ignores in an update.
        const { head, draft, ...sent } = JSON.parse(body.toString());
        const own =
          method === 'POST'
            ? { ...sent, draft, head: head.replace('ml:', '') }
            : sent;
        const answer = await carryOut({
          body: Buffer.from(JSON.stringify(own)),
        });
        const opened = JSON.parse(`${answer.body}`);
        return json({ ...opened, base: { ref: 'main' } }, answer.status);
      }
      return carryOut();
    },

  submit: (apiBaseUrl, { repo, title, workspacePath }) => {
    const config = new ConfigReader({
      integrations: { github: [{ host, apiBaseUrl, token: 'secret' }] },
    });
    const action = createPublishGithubPullRequestAction({
      config,
      integrations: ScmIntegrations.fromConfig(config),
    });
    return action.handler(
      createMockActionContext({
        workspacePath,
        input: {
          repoUrl: `${host}?owner=ml&repo=${repo}`,
          branchName: request.branch,
          targetBranchName: request.baseBranch,
          title,
          description: request.body,
          update: true,
        },
      }),
    );
  },
};
