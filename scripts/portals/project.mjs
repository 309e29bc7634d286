import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { root } from '../toolchain/paths.mjs';

/** The workspace of the portal's frontend. */
export const app = 'packages/app';
/** Ours, from source, as the portal itself builds it. */
const plugins = ['plugins/mlflow', 'plugins/mlflow-common'];

const readJson = async path => JSON.parse(await readFile(path, 'utf8'));
const writeJson = (path, value) =>
  writeFile(path, `${JSON.stringify(value, undefined, 2)}\n`);

/** The range in which the portal asks for one of its dependencies. */
export async function rangeOf(dependency) {
  const { dependencies } = await readJson(join(root, app, 'package.json'));
  return dependencies[dependency];
}

/**
 * Writes a Yarn project with a portal of its own, so that plugins of others are
 * no dependencies of ours. It resolves what the portal resolved. The program of
 * the portal is left to write, `src/index.tsx` in the folder of its frontend.
 *
 * @param {string} folder
 * @param {object} options
 * @param {string} options.name - of the project
 * @param {Record<string, string>} options.dependencies - beside the portal's own
 * @param {Record<string, string>} options.resolutions - beside the root's
 * @param {string} options.config - its `app-config.yaml`
 */
export async function writeProject(
  folder,
  { name, dependencies, resolutions, config },
) {
  await mkdir(folder, { recursive: true });
  for (const part of [...plugins, `${app}/public`]) {
    await rm(join(folder, part), { recursive: true, force: true });
    await cp(join(root, part), join(folder, part), {
      recursive: true,
      filter: path => !['node_modules', 'dist'].includes(basename(path)),
    });
  }
  for (const file of ['yarn.lock', '.yarnrc.yml', 'backstage.json']) {
    await cp(join(root, file), join(folder, file));
  }
  const own = await readJson(join(root, 'package.json'));
  const portal = await readJson(join(root, app, 'package.json'));
  await writeJson(join(folder, 'package.json'), {
    name,
    private: true,
    workspaces: [app, ...plugins],
    devDependencies: {
      '@backstage/cli': own.devDependencies['@backstage/cli'],
      '@backstage/cli-defaults': own.devDependencies['@backstage/cli-defaults'],
      typescript: own.devDependencies.typescript,
    },
    resolutions: { ...own.resolutions, ...resolutions },
    packageManager: own.packageManager,
  });
  const {
    '@mlflow-portal/backstage-plugin-app-module-gitea-auth': _,
    ...rest
  } = portal.dependencies;
  await writeJson(join(folder, app, 'package.json'), {
    ...portal,
    files: ['dist'],
    configSchema: undefined,
    devDependencies: {},
    dependencies: { ...rest, ...dependencies },
  });
  await writeFile(join(folder, 'app-config.yaml'), config);
}
