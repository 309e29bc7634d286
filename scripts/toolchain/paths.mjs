import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What the scripts fetch and build. Git-ignored, safe to delete. */
export const cache = join(root, '.cache');

/** Node and Yarn, and the folder that goes in front of PATH. */
export const toolchainDirectory = join(cache, 'toolchain');

/** Tools built with Go. */
export const toolsDirectory = join(cache, 'bin');
