// What a plugin adds to the JavaScript of a portal: yarn bench:bundle
import { spawnSync } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { cache } from '../toolchain/paths.mjs';
import { portals } from './bundle/portals.mjs';
import { choosePortal, writeProject } from './bundle/project.mjs';
import { serve } from './bundle/serve.mjs';
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

function yarn(...args) {
  const { status } = spawnSync('yarn', args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) {
    throw new Error(`yarn ${args.join(' ')} failed in ${folder}`);
  }
}

async function measure(browser, name) {
  const server = await serve(join(folder, 'built', name), PORT);
  const bytes = {};
  for (const [page, path] of Object.entries(pagesOf(portals[name]))) {
    const context = await browser.newContext();
    const tab = await context.newPage();
    await tab.goto(`http://127.0.0.1:${PORT}${path}`);
    await tab.getByRole('button', { name: 'Enter' }).click();
    const title = path.startsWith(entity) ? 'screening' : /catalog/i;
    await tab.getByRole('heading', { name: title }).first().waitFor();
    bytes[page] = await server.taken();
    await context.close();
  }
  await server.stop();
  return bytes;
}

await writeProject(folder);
yarn('install', '--no-immutable');
for (const name of Object.keys(portals)) {
  await choosePortal(folder, name);
  yarn('workspace', 'app', 'build');
  const built = join(folder, 'built', name);
  await rm(built, { recursive: true, force: true });
  await cp(join(folder, 'packages/app/dist'), built, { recursive: true });
}
const browser = await chromium.launch(browserOptions);
const measured = {};
for (const name of Object.keys(portals)) {
  measured[name] = await measure(browser, name);
}
await browser.close();
process.stdout.write(bundleTable(measured));
