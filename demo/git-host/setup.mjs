import { requestJson } from '../lib/http.mjs';

const organization = 'ml';
const repository = 'deployments';

const files = {
  'deploy/README.md':
    '# Servers\n\nOne folder per MLflow server, proposed by the portal and reviewed by the platform team.\n',
  'argocd/README.md':
    '# Applications\n\nOne folder per environment. What is merged here is rolled out by Argo CD.\n',
};

/** What reaches `main` was merged by the platform engineer, and by nobody else. */
async function protectMain(call, path) {
  const rules = `${path}/branch_protections`;
  const known = await call('GET', `${rules}/main`, undefined, [404]);
  if (known.status === 404) {
    await call('POST', rules, {
      rule_name: 'main',
      enable_push: false,
      enable_merge_whitelist: true,
      merge_whitelist_usernames: ['paul'],
    });
  }
}

/**
 * The people, the portal's account, and the repository that takes the pull
 * requests. Safe to run again.
 *
 * @param {{ url: string, token: string }} host
 * @param {Record<string, string>} passwords - by user name: ada, paul, portal
 */
export async function setUpGitHost({ url, token }, passwords) {
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
  await call(
    'POST',
    `/orgs/${organization}/repos`,
    {
      name: repository,
      description: 'MLflow servers, as Argo CD applications',
      default_branch: 'main',
      auto_init: true,
    },
    [409],
  );
  const path = `/repos/${organization}/${repository}`;
  // The portal proposes; the platform engineer merges; the ML engineer takes part.
  const rights = { portal: 'write', paul: 'admin', ada: 'write' };
  for (const [username, permission] of Object.entries(rights)) {
    await call('PUT', `${path}/collaborators/${username}`, { permission });
  }
  const seeded = await call('GET', `${path}/contents/argocd`, undefined, [404]);
  if (seeded.status === 404) {
    await call('POST', `${path}/contents`, {
      branch: 'main',
      message: 'Say what goes where',
      files: Object.entries(files).map(([name, content]) => ({
        operation: 'create',
        path: name,
        content: Buffer.from(content).toString('base64'),
      })),
    });
  }
  await protectMain(call, path);
  return { url, organization, repository };
}
