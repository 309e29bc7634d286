import { join } from 'node:path';
import { freePorts } from '../toolchain/freePorts.mjs';
import { cache, root } from '../toolchain/paths.mjs';
import { SetupProblem } from '../toolchain/setupProblem.mjs';

const variables = [
  'PORTAL_PORT',
  'GIT_PORT',
  'MLFLOW_PORT',
  'GATEWAY_PORT',
  'KUBERNETES_PORT',
];

/**
 * Starts a demo of its own, beside one that may be running, drives it with a
 * browser, and ends it.
 *
 * @param {import('./checks.mjs').Context} context
 */
export async function browserTests({ processes, toolchain, logFile }) {
  const ports = await freePorts(variables.length);
  const env = {
    ...toolchain.env,
    ...Object.fromEntries(
      variables.map((variable, index) => [variable, `${ports[index]}`]),
    ),
    DEMO_DATA: join(cache, 'e2e'),
    MLFLOW_CREDENTIALS_DIRECTORY: join(cache, 'e2e/credentials'),
    PORTAL_URL: `http://127.0.0.1:${ports[0]}`,
  };
  let seen = '';
  let ready;
  const isReady = new Promise(resolve => (ready = resolve));
  const demo = processes.start(
    toolchain.node,
    [join(root, 'demo/start.mjs'), '--reset'],
    {
      env,
      logFile,
      onOutput: text => {
        seen += text;
        if (seen.includes('Ready after')) {
          ready();
        }
      },
    },
  );
  try {
    await Promise.race([
      isReady,
      demo.ended.then(({ tail }) => {
        throw new SetupProblem(`The demo did not start:\n${tail}`);
      }),
    ]);
    const [yarn, ...args] = toolchain.yarn;
    await processes.run(yarn, [...args, 'test:e2e'], { env, logFile });
  } finally {
    await demo.stop();
  }
}
