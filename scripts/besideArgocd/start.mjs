// Builds a portal with our plugin and both Argo CD plugins, and serves it:
// what yarn test:beside-argocd looks at.
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { app, writeProject } from '../portals/project.mjs';
import { serve } from '../portals/serve.mjs';
import { yarn } from '../portals/yarn.mjs';
import { cache, root } from '../toolchain/paths.mjs';

const port = Number(process.env.BESIDE_ARGOCD_PORT ?? 7801);
const folder = join(cache, 'beside-argocd');
const url = `http://127.0.0.1:${port}`;

/** What either plugin, or ours, reads of it; the browser gets no login. */
const config = `app: { title: Beside Argo CD, baseUrl: '${url}' }
backend: { baseUrl: '${url}' }
argocd:
  namespacedApps: true
  appLocatorMethods:
    - type: config
      instances:
        - name: main
          url: http://argocd-server.argocd.svc
          frontendUrl: https://argocd.example.org
          username: portal
          password: not-for-browsers
`;

await writeProject(folder, {
  name: 'beside-argocd',
  dependencies: {
    '@backstage-community/plugin-argocd': '3.1.0',
    '@backstage/app-defaults': '^1.7.12',
    '@backstage/config': '^1.3.0',
    '@backstage/core-app-api': '^1.19.0',
    '@roadiehq/backstage-plugin-argo-cd': '2.12.5',
  },
  resolutions: {
    // 3.1.0 asks for ^1.18, which some registries do not have.
    '@backstage-community/plugin-argocd-common': '^1.16.0',
  },
  config,
});
const source = join(folder, app, 'src');
await rm(source, { recursive: true, force: true });
await cp(join(root, 'scripts/besideArgocd/app'), source, { recursive: true });
yarn(folder, 'install', '--no-immutable');
yarn(folder, 'workspace', 'app', 'build');
await serve(join(folder, app, 'dist'), port);
