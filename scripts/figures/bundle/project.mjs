import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { root } from '../../toolchain/paths.mjs';
import { ARGOCD, portals, sourceOf } from './portals.mjs';

const app = 'packages/app';
/** Ours, from source, as the portal itself builds it. */
const plugins = ['plugins/mlflow', 'plugins/mlflow-common'];

const readJson = async path => JSON.parse(await readFile(path, 'utf8'));
const writeJson = (path, value) =>
  writeFile(path, `${JSON.stringify(value, undefined, 2)}\n`);

/**
 * A Yarn project of its own, so that the community's plugin is no dependency of
 * ours. It resolves what the portal resolved: shared packages are there once,
 * in the portal's versions.
 */
export async function writeProject(folder) {
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
    name: 'bundle-figures',
    private: true,
    workspaces: [app, ...plugins],
    devDependencies: {
      '@backstage/cli': own.devDependencies['@backstage/cli'],
      '@backstage/cli-defaults': own.devDependencies['@backstage/cli-defaults'],
      typescript: own.devDependencies.typescript,
    },
    resolutions: {
      ...own.resolutions,
      '@backstage/ui': portal.dependencies['@backstage/ui'],
      '@backstage/plugin-kubernetes-react': '^0.6.0',
      // Its newest release asks for one that is not there (to be had: 1.16).
      '@backstage-community/plugin-argocd-common': '^1.16.0',
    },
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
    dependencies: { ...rest, [ARGOCD]: '*' },
  });
  await writeFile(
    join(folder, 'app-config.yaml'),
    'app: { title: Figures, baseUrl: http://127.0.0.1:7800 }\nbackend: { baseUrl: http://127.0.0.1:7800 }\n',
  );
}

/** Makes the portal of that name the one that is built next. */
export async function choosePortal(folder, name) {
  await mkdir(join(folder, app, 'src'), { recursive: true });
  await writeFile(
    join(folder, app, 'src/index.tsx'),
    sourceOf(portals[name].features),
  );
}
