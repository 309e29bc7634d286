import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

/** What imports something that imports something is fetched one by one. */
const QUIET_MS = 4_000;

/** Adds up the scripts that a server is asked for. */
export function countScripts() {
  /** @type {Map<string, number>} compressed bytes of each script, by path */
  const scripts = new Map();
  return {
    onScript(path, content) {
      scripts.set(path, gzipSync(content).length);
    },
    /**
     * Compressed bytes of the scripts that were fetched since this was asked
     * last, as soon as there are no more of them for a while.
     */
    async taken() {
      let known;
      do {
        known = scripts.size;
        await sleep(QUIET_MS);
      } while (scripts.size > known);
      const bytes = [...scripts.values()].reduce((sum, size) => sum + size, 0);
      scripts.clear();
      return bytes;
    },
  };
}
