import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createPublishGitlabMergeRequestAction } from '@backstage/plugin-scaffolder-backend-module-gitlab';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { request } from '../behaviours/request';
import { Contender } from './Contender';
import { json } from './json';

const host = 'gitlab.example.com';

/** The Scaffolder's own action. It has no way to update. */
export const gitlabAction: Contender = {
  id: 'publish:gitlab:merge-request',

  beyond:
    ({ repository }) =>
    async ({ method, path: whole, body }, carryOut) => {
      const path = whole.replace(/^\/api\/v4/, '');
      if (method === 'GET' && path.includes('/repository/tree')) {
        const files = await repository.readBranch('main');
        return json(
          Object.keys(files).map(name => ({ path: name, type: 'blob' })),
        );
      }
      if (method === 'POST' && path.includes('/repository/branches')) {
        await repository.createBranch(request.branch);
        return json({ name: request.branch }, 201);
      }
      if (method === 'GET' && path.includes('/merge_requests')) {
        return json(await repository.pullRequests());
      }
      return carryOut(
        method === 'POST' ? { path, body: known(body) } : { path },
      );
    },

  submit: (apiBaseUrl, { repo, title, workspacePath }) =>
    createPublishGitlabMergeRequestAction({
      integrations: ScmIntegrations.fromConfig(
        new ConfigReader({
          integrations: {
            gitlab: [
              { host, baseUrl: apiBaseUrl, apiBaseUrl, token: 'portal' },
            ],
          },
        }),
      ),
    }).handler(
      createMockActionContext({
        workspacePath,
        input: {
          repoUrl: `${host}?owner=ml/platform&repo=${repo}`,
          branchName: request.branch,
          targetBranchName: request.baseBranch,
          sourcePath: '.',
          title,
          description: request.body,
          // So that it is sent as the stand-in wants it.
          token: 'portal',
        },
      }),
    ),
};

/** Without what the stand-in does not take. */
function known(body: Buffer): Buffer {
  const {
    remove_source_branch: _,
    actions,
    ...sent
  } = JSON.parse(body.toString());
  const kept = actions?.map((action: { execute_filemode?: boolean }) => {
    const { execute_filemode: __, ...rest } = action;
    return rest;
  });
  return Buffer.from(JSON.stringify({ ...sent, actions: kept }));
}
