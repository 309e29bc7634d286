import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './paths.mjs';
import { signalGroup } from './processGroup.mjs';
import { SetupProblem } from './setupProblem.mjs';

const watchdogFile = join(root, 'scripts/toolchain/watchdog.mjs');
const outputKept = 6000;

/**
 * @typedef {object} StartOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] - added to this process's environment
 * @property {string} [logFile] - where the output goes
 * @property {(text: string) => void} [onOutput]
 * @property {{ uid: number, gid: number }} [user] - who runs it, if not this user
 * @property {string} [input] - what the program reads from its standard input
 *
 * @typedef {object} Running
 * @property {number | undefined} pid
 * @property {Promise<{ code: number | null, stdout: string, tail: string }>} ended
 * @property {() => Promise<void>} stop
 */

/**
 * Every child process of a command: each in a group of its own, so that a
 * program's own children end with it, and none outlives this process.
 */
export class Processes {
  #groups = new Set();
  #stopping = false;
  #watchdog;
  #graceMilliseconds;

  /** @param {{ graceMilliseconds?: number }} [options] */
  constructor({ graceMilliseconds = 8000 } = {}) {
    this.#graceMilliseconds = graceMilliseconds;
  }

  /** Whether {@link Processes.stopAll} was called: failures are then expected. */
  get stopping() {
    return this.#stopping;
  }

  /**
   * @param {string} command
   * @param {string[]} args
   * @param {StartOptions} [options]
   * @returns {Running}
   */
  start(command, args, options = {}) {
    if (this.#stopping) {
      throw new SetupProblem('Stopped.');
    }
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      detached: true,
      ...options.user,
      stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    const group = child.pid;
    if (group) {
      this.#groups.add(group);
      this.#watch(`+${group}`);
    }
    child.stdin?.on('error', () => {}).end(options.input);
    const ended = this.#follow(child, command, options).finally(() => {
      if (group && !signalGroup(group, 0)) {
        this.#forget(group);
      }
    });
    // A start without a waiter must not end this process on a failure.
    ended.catch(() => {});
    return {
      pid: group,
      ended,
      stop: async () => {
        if (group) {
          await this.#stop(group);
        }
      },
    };
  }

  /**
   * Runs a command to its end.
   *
   * @param {string} command
   * @param {string[]} args
   * @param {StartOptions} [options]
   * @returns {Promise<string>} its standard output
   */
  async run(command, args, options = {}) {
    const { code, stdout, tail } = await this.start(command, args, options)
      .ended;
    if (code !== 0) {
      const log = options.logFile
        ? `\nThe whole output: ${options.logFile}`
        : '';
      throw new SetupProblem(
        `${command} ${args.join(' ')} ended with ${
          code ?? 'a signal'
        }:\n${tail.trimEnd()}${log}`,
      );
    }
    return stdout;
  }

  /** Ends every process; none can be started afterwards. */
  async stopAll() {
    this.#stopping = true;
    await Promise.all([...this.#groups].map(group => this.#stop(group)));
    this.#watchdog?.stdin.end();
  }

  /** Ends every process at once. */
  killAll() {
    this.#stopping = true;
    this.#groups.forEach(group => signalGroup(group, 'SIGKILL'));
  }

  async #stop(group) {
    signalGroup(group, 'SIGTERM');
    const deadline = Date.now() + this.#graceMilliseconds;
    while (signalGroup(group, 0)) {
      if (Date.now() > deadline) {
        signalGroup(group, 'SIGKILL');
      }
      await sleep(50);
    }
    this.#forget(group);
  }

  #forget(group) {
    this.#groups.delete(group);
    this.#watch(`-${group}`);
  }

  #watch(line) {
    if (!this.#watchdog) {
      this.#watchdog = spawn(process.execPath, [watchdogFile], {
        detached: true,
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      // Neither the watchdog nor its pipe keeps this process alive.
      this.#watchdog.unref();
      this.#watchdog.stdin.unref?.();
      this.#watchdog.stdin.on('error', () => {});
    }
    this.#watchdog.stdin.write(`${line}\n`);
  }

  async #follow(child, command, { logFile, onOutput }) {
    let stdout = '';
    let tail = '';
    let log;
    if (logFile) {
      mkdirSync(dirname(logFile), { recursive: true });
      log = createWriteStream(logFile, { flags: 'a' });
    }
    const keep = text => {
      tail = (tail + text).slice(-outputKept);
      log?.write(text);
      onOutput?.(text);
    };
    child.stdout.setEncoding('utf8').on('data', text => {
      if (!logFile) {
        stdout += text;
      }
      keep(text);
    });
    child.stderr.setEncoding('utf8').on('data', keep);
    try {
      const code = await new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('close', resolve);
      });
      return { code, stdout, tail };
    } catch (error) {
      throw new SetupProblem(`${command} cannot be started: ${error.message}`);
    } finally {
      // Who waited for the program may read its log at once.
      await (log && new Promise(resolve => log.end(resolve)));
    }
  }
}
