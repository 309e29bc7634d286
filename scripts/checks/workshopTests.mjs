import { freePorts } from '../toolchain/freePorts.mjs';

/**
 * Drives the component workshop of the plugin with a browser; Playwright
 * starts and ends it.
 *
 * @param {import('./checks.mjs').Context} context
 */
export async function workshopTests({ processes, toolchain, logFile }) {
  const [port] = await freePorts(1);
  const [yarn, ...args] = toolchain.yarn;
  await processes.run(yarn, [...args, 'test:workshop'], {
    env: { ...toolchain.env, WORKSHOP_PORT: `${port}` },
    logFile,
  });
}
