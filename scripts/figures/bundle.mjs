// What a plugin adds to the JavaScript of a portal: yarn bench:bundle
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { app, rangeOf, writeProject } from '../portals/project.mjs';
import { serve } from '../portals/serve.mjs';
import { yarn } from '../portals/yarn.mjs';
import { cache } from '../toolchain/paths.mjs';
import { answer } from './bundle/answer.mjs';
import { countScripts } from './bundle/countScripts.mjs';
import { ARGOCD, portals, sourceOf } from './bundle/portals.mjs';
import { bundleTable } from './bundle/table.mjs';
import { browserOptions } from './browser.mjs';

const PORT = 7800;
const folder = join(cache, 'figures/bundle');
const entity = '/catalog/default/component/screening';

const pagesOf = ({ tab }) => ({
  'first load': '/catalog',
  'overview of an entity': entity,
  "the plugin's own tab": `${entity}${tab}`,
});

async function measure(browser, name) {
  const { onScript, taken } = countScripts();
  const built = join(folder, 'built', name);
  const server = await serve(built, PORT, { answer, onScript });
  const bytes = {};
  for (const [page, path] of Object.entries(pagesOf(portals[name]))) {
    const context = await browser.newContext();
    const tab = await context.newPage();
    await tab.goto(`http://127.0.0.1:${PORT}${path}`);
    await tab.getByRole('button', { name: 'Enter' }).click();
    const title = path.startsWith(entity) ? 'screening' : /catalog/i;
    await tab.getByRole('heading', { name: title }).first().waitFor();
    bytes[page] = await taken();
    await context.close();
  }
  await server.stop();
  return bytes;
}

await writeProject(folder, {
  name: 'bundle-figures',
  dependencies: { [ARGOCD]: '*' },
  // Shared packages are there once, in the portal's versions.
  resolutions: {
    '@backstage/ui': await rangeOf('@backstage/ui'),
    '@backstage/plugin-kubernetes-react': '^0.6.0',
    // Its newest release asks for one that is not there (to be had: 1.16).
    '@backstage-community/plugin-argocd-common': '^1.16.0',
  },
  config:
    'app: { title: Figures, baseUrl: http://127.0.0.1:7800 }\nbackend: { baseUrl: http://127.0.0.1:7800 }\n',
});
yarn(folder, 'install', '--no-immutable');
await mkdir(join(folder, app, 'src'), { recursive: true });
for (const [name, { features }] of Object.entries(portals)) {
  await writeFile(join(folder, app, 'src/index.tsx'), sourceOf(features));
  yarn(folder, 'workspace', 'app', 'build');
  const built = join(folder, 'built', name);
  await rm(built, { recursive: true, force: true });
  await cp(join(folder, app, 'dist'), built, { recursive: true });
}
const browser = await chromium.launch(browserOptions);
const measured = {};
for (const name of Object.keys(portals)) {
  measured[name] = await measure(browser, name);
}
await browser.close();
process.stdout.write(bundleTable(measured));
