import { LoggerService } from '@backstage/backend-plugin-api';
import { open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod/v4';
import { MlflowCredentials } from '../client';
import { isInstanceName } from './MlflowInstance';

const MAXIMUM_BYTES = 64 * 1024;

const credentialsSchema = z.object({
  username: z.string().min(1).refine(isWithoutColon),
  password: z.string().min(1),
});

/** Basic authentication ends the user name at the first colon. */
function isWithoutColon(text: string): boolean {
  return !text.includes(':');
}

/**
 * Logins of the portal, one file `<instance>.yaml` each, with `username` and
 * `password`. It is read at every use, so that a file that a secret store puts
 * there later, or changes, counts without a restart.
 *
 * @public
 */
export class CredentialsDirectory {
  static create(options: {
    directory: string;
    logger: LoggerService;
  }): CredentialsDirectory {
    return new CredentialsDirectory(options.directory, options.logger);
  }

  private constructor(
    private readonly directory: string,
    private readonly logger: LoggerService,
  ) {}

  /** The login of that instance, or nothing while there is no usable file. */
  async read(instance: string): Promise<MlflowCredentials | undefined> {
    if (!isInstanceName(instance)) {
      return undefined;
    }
    const fileName = `${instance}.yaml`;
    try {
      return credentialsSchema.parse(
        parse(await this.#readFile(fileName), { maxAliasCount: 0 }),
      );
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'ENOENT') {
        // No detail of the error: it could quote the file, and so a password.
        this.logger.warn(
          `The credentials file ${fileName} cannot be used; it must be a YAML file inside the credentials directory with username and password, readable by the portal`,
        );
      }
      return undefined;
    }
  }

  /**
   * Secrets mounted by Kubernetes are links within the directory; a link that
   * leads out of it is refused.
   */
  async #readFile(fileName: string): Promise<string> {
    const root = await realpath(this.directory);
    const file = await realpath(path.join(root, fileName));
    if (!file.startsWith(`${root}${path.sep}`)) {
      throw new Error('outside of the credentials directory');
    }
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size > MAXIMUM_BYTES) {
        throw new Error('too large');
      }
      return await handle.readFile('utf8');
    } finally {
      await handle.close();
    }
  }
}
