import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createPublishBitbucketServerPullRequestAction } from '@backstage/plugin-scaffolder-backend-module-bitbucket-server';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { request } from '../behaviours/request';
import { Contender } from './Contender';
import { json } from './json';

const toRef = (branch: string, latestCommit: string) => ({
  id: `refs/heads/${branch}`,
  displayId: branch,
  latestCommit,
});

/** The Scaffolder's own action, which clones over HTTP. */
export const bitbucketServerAction: Contender = {
  id: 'publish:bitbucketServer:pull-request',

  beyond: ({ repository }) => {
    const branches = [request.baseBranch];
    return async ({ method, path, body }, carryOut) => {
      if (method === 'GET' && path.includes('/branches?')) {
        const [main] = await repository.commitIds(request.baseBranch);
        return json({ values: branches.map(name => toRef(name, main)) });
      }
      if (method === 'POST' && path.endsWith('/branches')) {
        await repository.createBranch(request.branch);
        branches.push(request.branch);
        return json(toRef(request.branch, ''));
      }
      if (method === 'POST' && path.endsWith('/pull-requests')) {
        // The stand-in takes what is documented.
        const { title, description, ...refs } = JSON.parse(body.toString());
        const [fromRef, into] = [refs.fromRef.id, refs.toRef.id];
        const sent = {
          title,
          description,
          fromRef: { id: fromRef },
          toRef: { id: into },
        };
        return carryOut({ body: Buffer.from(JSON.stringify(sent)) });
      }
      return carryOut();
    };
  },

  submit: async (address, { repo, title, workspacePath }) => {
    const { host } = new URL(address);
    const config = new ConfigReader({
      integrations: {
        bitbucketServer: [
          { host, apiBaseUrl: `${address}/rest/api/1.0`, token: 'portal' },
        ],
      },
      scaffolder: {
        defaultAuthor: { name: 'portal', email: 'portal@example.com' },
      },
    });
    const action = createPublishBitbucketServerPullRequestAction({
      config,
      integrations: ScmIntegrations.fromConfig(config),
    });
    const clone = await mkdtemp(join(tmpdir(), 'clone-'));
    try {
      await action.handler({
        ...createMockActionContext({
          workspacePath,
          input: {
            repoUrl: `${host}?project=ML&repo=${repo}`,
            sourceBranch: request.branch,
            targetBranch: request.baseBranch,
            title,
            description: request.body,
          },
        }),
        createTemporaryDirectory: async () => clone,
      });
    } finally {
      await rm(clone, { recursive: true });
    }
  },
};
