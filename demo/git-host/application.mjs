import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const name = 'MLflow Portal';

async function write(file, application) {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  // Moved into place: the portal watches the file and never reads half of it.
  await writeFile(`${file}.new`, JSON.stringify(application), { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/**
 * Lets the portal start before the Git host can know it.
 *
 * @param {string} file - what app-config.demo.yaml includes
 */
export async function prepareApplication(file) {
  if (!existsSync(file)) {
    await write(file, { clientId: 'unset', clientSecret: 'unset' });
  }
}

/**
 * Registers the portal as an application that people may let act for them.
 * Safe to run again.
 *
 * @param {(method: string, path: string, body?: object) => Promise<{ body: unknown }>} call -
 *   asks the API of the Git host
 * @param {{ portal: string, file: string }} options - the portal's address,
 *   and where its credentials are kept
 */
export async function registerApplication(call, { portal, file }) {
  const path = '/user/applications/oauth2';
  const callback = `${portal}/api/auth/gitea/handler/frame`;
  const { clientId } = JSON.parse(await readFile(file, 'utf8'));
  const { body: known } = await call('GET', path);
  const ours = known.filter(application => application.name === name);
  const fits = application =>
    application.client_id === clientId &&
    application.redirect_uris.includes(callback);
  if (ours.some(fits)) {
    return;
  }
  for (const { id } of ours) {
    await call('DELETE', `${path}/${id}`);
  }
  const { body } = await call('POST', path, {
    name,
    confidential_client: true,
    redirect_uris: [callback],
  });
  await write(file, {
    clientId: body.client_id,
    clientSecret: body.client_secret,
  });
}
