import { MlflowCredentials } from '../client';

/**
 * One running MLflow server of one environment. The object may be logged: the
 * login is behind a function.
 *
 * @public
 */
export interface MlflowInstance {
  /** See {@link isInstanceName}. */
  name: string;
  /** e.g. `prod`. */
  environment?: string;
  /** Address of the server, with its static prefix, without a slash at the end. */
  baseUrl: string;
  /**
   * `config`: declared by itself, so it should be there. `platform`: derived
   * from a platform's pattern, so it may not have been made yet.
   */
  origin: 'config' | 'platform';
  /** Entity references of the groups whose entities may show this instance; `*` = any. */
  owners: readonly string[];
  /** The portal's login; nothing where there is none (yet). */
  credentials: () => Promise<MlflowCredentials | undefined>;
  /** A sentence: where the team finds its own login. */
  loginHint?: string;
}

/**
 * Where instances come from: the configuration, or a platform's pattern.
 *
 * @public
 */
export interface InstanceSource {
  /** The instance of that name, or nothing when this source knows none. */
  findInstance(name: string): Promise<MlflowInstance | undefined>;

  /** Every instance that this source can name by itself. */
  listInstances(): Promise<MlflowInstance[]>;
}

/**
 * Names of instances reach file names and addresses: small letters, digits and
 * hyphens, up to 63.
 *
 * @public
 */
export function isInstanceName(text: string): boolean {
  return /^[a-z0-9-]{1,63}$/.test(text);
}
