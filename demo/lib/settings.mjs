import { join, resolve } from 'node:path';
import { cache } from '../../scripts/toolchain/paths.mjs';
import { SetupProblem } from '../../scripts/toolchain/setupProblem.mjs';

/** The servers of the demo: the variable that moves each, and its port. */
export const ports = {
  portal: { variable: 'PORTAL_PORT', port: 7007 },
  git: { variable: 'GIT_PORT', port: 3300 },
  mlflow: { variable: 'MLFLOW_PORT', port: 5001 },
  gateway: { variable: 'GATEWAY_PORT', port: 5050 },
  kubernetes: { variable: 'KUBERNETES_PORT', port: 6550 },
};

function number(env, variable, fallback, [least, most]) {
  const text = env[variable];
  if (text === undefined || text === '') {
    return fallback;
  }
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new SetupProblem(
      `${variable} is "${text}": give a whole number from ${least} to ${most}.`,
    );
  }
  return value;
}

/**
 * @typedef {ReturnType<typeof readSettings>} Settings
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function readSettings(env) {
  const data = env.DEMO_DATA ? resolve(env.DEMO_DATA) : join(cache, 'demo');
  return {
    ports: Object.fromEntries(
      Object.entries(ports).map(([name, { variable, port }]) => [
        name,
        number(env, variable, port, [1, 65535]),
      ]),
    ),
    /** Between the merge and the server's start, in seconds. */
    rolloutDelay: number(env, 'DEMO_ROLLOUT_DELAY', 20, [0, 3600]),
    data,
    logs: join(data, 'logs'),
    credentials: env.MLFLOW_CREDENTIALS_DIRECTORY
      ? resolve(env.MLFLOW_CREDENTIALS_DIRECTORY)
      : join(data, 'credentials'),
  };
}
