import { createServer } from 'node:net';
import { SetupProblem } from '../../scripts/toolchain/setupProblem.mjs';
import { ports as known } from './settings.mjs';

function isFree(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', error =>
      ['EADDRINUSE', 'EACCES'].includes(error.code)
        ? resolve(false)
        : reject(error),
    );
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      server.close(() => resolve(true)),
    );
  });
}

/**
 * Says which ports are taken before anything starts.
 *
 * @param {Record<string, number>} ports - by the name of the server
 */
export async function requireFreePorts(ports) {
  const problems = [];
  for (const [name, port] of Object.entries(ports)) {
    if (!(await isFree(port))) {
      const { variable } = known[name];
      problems.push(
        `Port ${port} (${name}) is in use: end what uses it, or choose another with ${variable}=<port> npm start.`,
      );
    }
  }
  if (problems.length > 0) {
    throw new SetupProblem(problems.join('\n'));
  }
}
