import { requestJson } from '../lib/http.mjs';
import { registerApplication } from './application.mjs';

const organization = 'ml';

/** Takes the pull requests for servers. */
const deployments = {
  name: 'deployments',
  description: 'MLflow servers, as Argo CD applications',
  message: 'Say what goes where',
  files: {
    'deploy/README.md':
      '# Servers\n\nOne folder per MLflow server, proposed by the portal and reviewed by the platform team.\n',
    'argocd/README.md':
      '# Applications\n\nOne folder per environment. What is merged here is rolled out by Argo CD.\n',
  },
};

/** Code of a team, with the file that the catalog reads. */
const checkout = {
  name: 'checkout',
  description: 'Takes the payments of the shop',
  message: 'Describe the component',
  files: {
    'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: checkout
  title: Checkout
  description: Takes the payments of the shop # no model yet
  tags: [python]
spec:
  type: service
  lifecycle: production
  owner: group:default/risk
  system: payment-risk
`,
  },
};

/**
 * Four eyes: what reaches `main` was approved by somebody else than its author,
 * and merged by the platform engineer.
 */
async function protectMain(call, path) {
  const rules = `${path}/branch_protections`;
  const rule = {
    rule_name: 'main',
    enable_push: false,
    enable_merge_whitelist: true,
    merge_whitelist_usernames: ['paul'],
    required_approvals: 1,
    dismiss_stale_approvals: true,
    block_admin_merge_override: true,
  };
  const known = await call('GET', `${rules}/main`, undefined, [404]);
  await (known.status === 404
    ? call('POST', rules, rule)
    : call('PATCH', `${rules}/main`, rule));
}

async function setUpRepository(call, { name, description, message, files }) {
  await call(
    'POST',
    `/orgs/${organization}/repos`,
    { name, description, default_branch: 'main', auto_init: true },
    [409],
  );
  const path = `/repos/${organization}/${name}`;
  // The portal proposes; the platform engineer merges; the ML engineer takes part.
  const rights = { portal: 'write', paul: 'admin', ada: 'write' };
  for (const [username, permission] of Object.entries(rights)) {
    await call('PUT', `${path}/collaborators/${username}`, { permission });
  }
  const [first] = Object.keys(files);
  const seeded = await call('GET', `${path}/contents/${first}`, undefined, [
    404,
  ]);
  if (seeded.status === 404) {
    await call('POST', `${path}/contents`, {
      branch: 'main',
      message,
      files: Object.entries(files).map(([file, content]) => ({
        operation: 'create',
        path: file,
        content: Buffer.from(content).toString('base64'),
      })),
    });
  }
  await protectMain(call, path);
}

/**
 * The people, the portal's account, and the repositories that take the pull
 * requests. Safe to run again.
 *
 * @param {{ url: string, token: string }} host
 * @param {object} options
 * @param {Record<string, string>} options.passwords - by user name: ada, paul, portal
 * @param {string} options.portal - its address
 * @param {string} options.applicationFile - where its credentials are kept
 */
export async function setUpGitHost({ url, token }, options) {
  const { passwords, portal, applicationFile } = options;
  const call = (method, path, body, accept = []) =>
    requestJson(`${url}/api/v1${path}`, { method, body, token, accept });

  for (const [username, password] of Object.entries(passwords)) {
    await call(
      'POST',
      '/admin/users',
      {
        username,
        password,
        email: `${username}@example.com`,
        must_change_password: false,
      },
      [422],
    );
  }
  await call(
    'POST',
    '/orgs',
    {
      username: organization,
      full_name: 'Machine learning platform',
      visibility: 'public',
    },
    [422],
  );
  await setUpRepository(call, deployments);
  await setUpRepository(call, checkout);
  await registerApplication(call, { portal, file: applicationFile });
  return { url, organization, repository: deployments.name };
}
