import { z } from 'zod/v4';
import { MlflowAnswer } from './MlflowAnswer';
import { MlflowError } from './MlflowError';
import { MlflowHttp } from './MlflowHttp';
import { decode } from './decode';
import { registeredModelsPageSchema } from './registrySchemas';

const serverInfoSchema = z
  .object({
    store_type: z.string().nullish(),
    workspaces_enabled: z.boolean().default(false),
  })
  .transform(info => ({
    storeType: info.store_type ?? undefined,
    workspacesEnabled: info.workspaces_enabled,
  }));

/**
 * What an MLflow server of 3.10 or later says about itself to anyone.
 *
 * @public
 */
export interface MlflowServerInfo {
  /** e.g. `SqlStore`. */
  storeType?: string;
  workspacesEnabled: boolean;
}

/** The calls that only look how a server is: quick, and never repeated. */
export class ServerReader {
  constructor(private readonly http: MlflowHttp) {}

  async health(): Promise<void> {
    const answer = await this.#prefixedOrNot({ path: '/health' });
    if (answer.text.trim() !== 'OK') {
      throw new MlflowError(
        'not-mlflow',
        "The address answers /health with something else than MLflow's OK",
        { status: answer.status },
      );
    }
  }

  async version(options: { anonymous?: boolean }): Promise<string> {
    const answer = await this.#prefixedOrNot({ path: '/version', ...options });
    const version = answer.text.trim();
    // A page of some other program is not to be taken for a version.
    if (!/^\d+\.\d+[0-9a-z.+-]{0,40}$/i.test(version)) {
      throw new MlflowError(
        'not-mlflow',
        'The address answers /version with something else than a version',
        { status: answer.status },
      );
    }
    return version;
  }

  async serverInfo(): Promise<MlflowServerInfo | undefined> {
    try {
      return decode(
        serverInfoSchema,
        await this.http.send({
          path: '/api/3.0/mlflow/server-info',
          anonymous: true,
          probe: true,
        }),
      );
    } catch (error) {
      // MLflow before 3.10 does not know the route.
      if (error instanceof MlflowError && error.details.status === 404) {
        return undefined;
      }
      throw error;
    }
  }

  async readDatabase(): Promise<void> {
    const answer = await this.http.send({
      path: '/api/2.0/mlflow/registered-models/search',
      query: { max_results: 1 },
      probe: true,
    });
    decode(registeredModelsPageSchema, answer);
    this.http.resume();
  }

  /** MLflow before 3.8 has these two routes beside its static prefix. */
  async #prefixedOrNot(call: {
    path: string;
    anonymous?: boolean;
  }): Promise<MlflowAnswer> {
    try {
      return await this.http.send({ ...call, probe: true });
    } catch (error) {
      const mayBeElsewhere =
        this.http.hasPrefix &&
        error instanceof MlflowError &&
        error.details.status === 404;
      if (!mayBeElsewhere) {
        throw error;
      }
      return this.http
        .send({ ...call, probe: true, unprefixed: true })
        .catch(() => {
          throw error;
        });
    }
  }
}
