import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { listen } from '../lib/http.mjs';
import { secret } from '../lib/secrets.mjs';
import { startMlflow } from '../mlflow/server.mjs';
import { makeAccounts } from './accounts.mjs';
import { openRepository } from './repository.mjs';
import { findServers } from './servers.mjs';

const pollMilliseconds = 2000;

async function freePort() {
  const server = await listen(createServer(), 0);
  const { port } = server.address();
  await new Promise(resolve => server.close(resolve));
  return port;
}

/**
 * Plays the cluster's part: what is merged is started, each server as a real
 * MLflow behind the gateway, with the credentials the portal reads it by.
 */
export class Rollout {
  #options;
  #repository;
  #seen = new Set();
  #head;

  /**
   * @param {object} options
   * @param {import('../../scripts/toolchain/processes.mjs').Processes} options.processes
   * @param {import('../lib/settings.mjs').Settings} options.settings
   * @param {string} options.environment - the Python environment of MLflow
   * @param {{ url: string, token: string }} options.host
   * @param {{ organization: string, repository: string }} options.where
   * @param {import('../gateway/gateway.mjs').Gateway} options.gateway
   * @param {import('../fake-kubernetes/server.mjs').FakeKubernetes} options.kubernetes
   * @param {(text: string) => any} options.parse - YAML
   * @param {(line: string) => void} options.say
   */
  constructor(options) {
    this.#options = options;
    this.#repository = openRepository(options.host, options.where);
  }

  /** Watches the base branch until the processes are stopped. */
  async watch() {
    const { processes, say } = this.#options;
    let complaint;
    while (!processes.stopping) {
      try {
        await this.look();
        complaint = undefined;
      } catch (error) {
        if (!processes.stopping && complaint !== error.message) {
          complaint = error.message;
          say(`The rollout cannot read the repository: ${complaint}`);
        }
      }
      await sleep(pollMilliseconds, undefined, { ref: false });
    }
  }

  /** Looks once, and begins to roll out what is new. */
  async look() {
    const head = await this.#repository.head();
    if (head === this.#head) {
      return;
    }
    const { servers, problems } = await findServers({
      paths: await this.#repository.paths(head),
      read: path => this.#repository.read(path, head),
      parse: this.#options.parse,
    });
    this.#head = head;
    problems.forEach(problem => this.#options.say(problem));
    for (const server of servers) {
      if (!this.#seen.has(server.instance)) {
        this.#seen.add(server.instance);
        this.#rollOut(server).catch(error => {
          if (!this.#options.processes.stopping) {
            this.#options.say(`${server.instance}: ${error.message}`);
          }
        });
      }
    }
  }

  async #rollOut(server) {
    const { settings, say } = this.#options;
    const directory = join(settings.data, 'instances', server.instance);
    this.#show(server, 'progressing');
    if (!existsSync(directory)) {
      say(
        `${server.instance} is merged: it is rolled out in ${settings.rolloutDelay} s.`,
      );
      await sleep(settings.rolloutDelay * 1000, undefined, { ref: false });
    }
    await this.#start(server, directory);
    this.#show(server, 'healthy');
    say(`${server.instance} runs.`);
  }

  async #start(server, directory) {
    const { processes, settings, environment, gateway } = this.#options;
    const { instance, authentication } = server;
    const port = await freePort();
    const { url, admin } = await startMlflow(processes, {
      name: `MLflow ${instance}`,
      environment,
      directory,
      port,
      prefix: `/${instance}`,
      authentication,
      logFile: join(settings.logs, `mlflow-${instance}.log`),
    });
    gateway.route(instance, port);
    if (admin) {
      const portal = await secret(directory, 'portal-password');
      const team = await secret(directory, 'team-password');
      await makeAccounts(url, admin, { portal, team });
      await this.#writeCredentials(instance, portal);
    }
  }

  async #writeCredentials(instance, password) {
    const { credentials } = this.#options.settings;
    await mkdir(credentials, { recursive: true, mode: 0o700 });
    const file = join(credentials, `${instance}.yaml`);
    // Moved into place: the portal never reads half a file.
    await writeFile(
      `${file}.new`,
      `username: portal\npassword: ${password}\n`,
      { mode: 0o600 },
    );
    await rename(`${file}.new`, file);
  }

  #show({ entity, environment }, phase) {
    const { kubernetes, host, where } = this.#options;
    kubernetes.show({
      entity,
      environment,
      repository: `${host.url}/${where.organization}/${where.repository}.git`,
      phase,
    });
  }
}
