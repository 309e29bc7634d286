import { describe } from './setupProblem.mjs';

const reminderMilliseconds = 30_000;

/**
 * Steps that run side by side and wait for one another, with their progress
 * as plain lines: one when a step begins, one when it ends, and a reminder
 * now and then while it runs.
 */
export class Steps {
  /** @type {{ name: string, seconds: number }[]} */
  finished = [];
  #write;
  #now;
  #stopping;

  /**
   * @param {object} options
   * @param {(line: string) => void} options.write
   * @param {() => boolean} [options.stopping] - failures are then expected
   * @param {() => number} [options.now]
   */
  constructor({ write, stopping = () => false, now = Date.now }) {
    this.#write = write;
    this.#stopping = stopping;
    this.#now = now;
  }

  /**
   * @template T
   * @param {string} name
   * @param {Promise<unknown>[]} needs - steps that must be done first
   * @param {(say: (line: string) => void) => Promise<T>} work
   * @returns {Promise<T>} rejected without a word when a needed step failed
   */
  add(name, needs, work) {
    const result = this.#run(name, needs, work);
    result.catch(() => {});
    return result;
  }

  async #run(name, needs, work) {
    await Promise.all(needs);
    const begun = this.#now();
    const seconds = () => (this.#now() - begun) / 1000;
    this.#write(`  ..  ${name}`);
    const reminder = setInterval(
      () => this.#write(`  ..  ${name}: ${seconds().toFixed(0)} s so far`),
      reminderMilliseconds,
    );
    try {
      const result = await work(line => this.#write(`      ${line}`));
      this.finished.push({ name, seconds: seconds() });
      this.#write(`  ok  ${name} (${seconds().toFixed(1)} s)`);
      return result;
    } catch (error) {
      if (!this.#stopping()) {
        this.#write(`  !!  ${name}: ${describe(error)}`);
      }
      throw error;
    } finally {
      clearInterval(reminder);
    }
  }
}
