import { join } from 'node:path';
import { ensureGitea } from '../../scripts/toolchain/goTools.mjs';
import { root } from '../../scripts/toolchain/paths.mjs';
import { ensurePythonEnvironment } from '../../scripts/toolchain/pythonEnvironment.mjs';
import { SetupProblem } from '../../scripts/toolchain/setupProblem.mjs';
import {
  ensureToolchain,
  installPackages,
} from '../../scripts/toolchain/yarn.mjs';
import { FakeKubernetes } from '../fake-kubernetes/server.mjs';
import { Gateway } from '../gateway/gateway.mjs';
import { prepareApplication } from '../git-host/application.mjs';
import { startPlaceholder } from '../git-host/placeholder.mjs';
import { startGitHost } from '../git-host/server.mjs';
import { setUpGitHost } from '../git-host/setup.mjs';
import { startMlflow } from '../mlflow/server.mjs';
import { buildApp, startPortal } from '../portal/portal.mjs';
import { Rollout } from '../rollout/rollout.mjs';
import { secret } from './secrets.mjs';

/** @typedef {import('../../scripts/toolchain/processes.mjs').Processes} Processes */
/** @typedef {import('../../scripts/toolchain/steps.mjs').Steps} Steps */
/** @typedef {import('./settings.mjs').Settings} Settings */

/** What app-config.yaml reads. */
function portalEnvironment(settings, { password, applicationFile }) {
  return {
    PORTAL_PORT: `${settings.ports.portal}`,
    GIT_PORT: `${settings.ports.git}`,
    MLFLOW_PORT: `${settings.ports.mlflow}`,
    GATEWAY_PORT: `${settings.ports.gateway}`,
    KUBERNETES_PORT: `${settings.ports.kubernetes}`,
    DEMO_DATA: settings.data,
    MLFLOW_CREDENTIALS_DIRECTORY: settings.credentials,
    GIT_USERNAME: 'portal',
    // The password stands in for a token: it is known before the host is built.
    GIT_TOKEN: password,
    GIT_APPLICATION_FILE: applicationFile,
  };
}

/**
 * Brings up the parts of the demo side by side, as soon as each can.
 *
 * @param {{ processes: Processes, steps: Steps, settings: Settings, say: (line: string) => void }} options
 */
export async function startDemo({ processes, steps, settings, say }) {
  const { ports, data } = settings;
  const log = name => join(settings.logs, `${name}.log`);
  const passwords = {
    ada: await secret(data, 'ada-password'),
    paul: await secret(data, 'paul-password'),
    portal: await secret(data, 'portal-password'),
  };
  const applicationFile = join(data, 'secrets', 'git-application.json');
  await prepareApplication(applicationFile);
  const env = portalEnvironment(settings, {
    password: passwords.portal,
    applicationFile,
  });

  const gateway = new Gateway();
  const kubernetes = new FakeKubernetes();
  await gateway.start(ports.gateway);
  await kubernetes.start(ports.kubernetes);

  const toolchain = steps.add('Node and Yarn', [], () =>
    ensureToolchain(processes),
  );
  const packages = steps.add('Packages', [toolchain], async () =>
    installPackages(processes, await toolchain, { logFile: log('packages') }),
  );
  const app = steps.add('Portal: build', [packages], async () =>
    buildApp(processes, await toolchain, { logFile: log('portal-build'), env }),
  );
  const python = steps.add('MLflow: install', [], () =>
    ensurePythonEnvironment(processes, {
      name: 'mlflow',
      requirements: join(root, 'demo/mlflow/requirements.txt'),
      logFile: log('mlflow-install'),
    }),
  );
  const mlflow = steps.add('MLflow: start', [python], async () =>
    startMlflow(processes, {
      name: 'MLflow',
      environment: await python,
      directory: join(data, 'mlflow'),
      port: ports.mlflow,
      logFile: log('mlflow'),
    }),
  );
  const seed = steps.add('MLflow: sample models', [mlflow], async () => {
    const { url } = await mlflow;
    const seeds = join(root, 'demo/seed');
    await processes.run(
      join(await python, 'bin/python'),
      [join(seeds, 'seed.py'), url, join(seeds, 'models.yaml')],
      { logFile: log('seed') },
    );
    kubernetes.show({
      entity: 'mlflow-risk',
      environment: 'prod',
      repository: `http://127.0.0.1:${ports.git}/ml/deployments.git`,
      phase: 'healthy',
      backedUp: true,
    });
  });

  let placeholder;
  const gitea = steps.add('Git host: build', [], async tell => {
    placeholder = startPlaceholder(ports.git);
    await placeholder;
    return await ensureGitea(processes, {
      logFile: log('git-host-build'),
      onBuild: () =>
        tell('Gitea is built here for the first time: about five minutes.'),
    });
  });
  const host = steps.add('Git host: start', [gitea], async () => {
    const built = await gitea;
    await (await placeholder).close();
    return await startGitHost(processes, {
      ...built,
      directory: join(data, 'git-host'),
      port: ports.git,
      logFile: log('git-host'),
    });
  });
  const repository = steps.add(
    'Git host: sample repository',
    [host],
    async () =>
      setUpGitHost(await host, {
        passwords,
        portal: `http://127.0.0.1:${ports.portal}`,
        applicationFile,
      }),
  );

  const portal = steps.add('Portal: start', [app], async () =>
    startPortal(processes, await toolchain, {
      settings,
      env,
      logFile: log('portal'),
    }),
  );
  announceEarly({ portal, host, say });

  const everything = { portal, mlflow, seed, host, repository };
  await allOrFirstFailure(Object.values(everything));
  const rollout = new Rollout({
    processes,
    settings,
    environment: await python,
    host: await host,
    where: await repository,
    gateway,
    kubernetes,
    parse: (await import('yaml')).parse,
    say,
  });
  rollout.watch();
  return {
    passwords,
    portal: (await portal).url,
    host: (await host).url,
    mlflow: (await mlflow).url,
    /** Rejected when one of the servers ends, which none should. */
    running: firstToEnd([
      { ...(await portal), name: 'The portal', logFile: log('portal') },
      { ...(await mlflow), name: 'MLflow', logFile: log('mlflow') },
      { ...(await host), name: 'Gitea', logFile: log('git-host') },
    ]),
  };
}

function announceEarly({ portal, host, say }) {
  let hostIsUp = false;
  host.then(
    () => (hostIsUp = true),
    () => {},
  );
  portal.then(
    ({ url }) => {
      if (!hostIsUp) {
        say(
          `The portal is open: ${url}\n  The Git host is still being made ready: pull requests come later, everything else works.`,
        );
      }
    },
    () => {},
  );
}

/** The steps print their own failures. */
async function allOrFirstFailure(steps) {
  try {
    await Promise.all(steps);
  } catch {
    throw new SetupProblem(
      'The demo cannot start: see the step marked !! above.',
    );
  }
}

async function firstToEnd(servers) {
  const { name, logFile } = await Promise.race(
    servers.map(async server => {
      await server.running.ended.catch(() => {});
      return server;
    }),
  );
  throw new SetupProblem(`${name} ended by itself. Its output: ${logFile}`);
}
