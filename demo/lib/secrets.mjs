import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

function randomSecret() {
  return randomBytes(18).toString('hex');
}

/**
 * A secret made on first use and kept in a file that only its owner reads.
 *
 * @param {string} data - the demo's folder
 * @param {string} name
 * @param {() => string | Promise<string>} [make]
 */
export async function secret(data, name, make = randomSecret) {
  const file = join(data, 'secrets', name);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') {
      throw error;
    }
  }
  const value = await make();
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, value, { mode: 0o600 });
  return value;
}
