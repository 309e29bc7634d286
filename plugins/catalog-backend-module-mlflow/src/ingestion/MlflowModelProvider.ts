import {
  AuthService,
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { stringifyError } from '@backstage/errors';
import {
  CatalogService,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { LayeredDeploymentService } from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import {
  KnownInstance,
  MlflowError,
  MlflowErrorKind,
  findInstances,
  readOwnerTag,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import pLimit from 'p-limit';
import { Absences } from './Absences';
import { CatalogWriter } from './CatalogWriter';
import { InstanceClients } from './InstanceClients';
import { ModelEntity, readModelEntities } from './readModelEntities';
import { syncInstance } from './syncInstance';

const CONCURRENT_INSTANCES = 4;

/** Keeps an entity for every registered model of every instance. */
export class MlflowModelProvider implements EntityProvider {
  readonly #absences = new Absences();
  readonly #clients = new InstanceClients();
  /** Of the last pass, so that a server that is down is told of once. */
  readonly #failures = new Map<string, MlflowErrorKind>();
  #turn = 0;

  constructor(
    private readonly options: {
      auth: AuthService;
      catalog: CatalogService;
      config: Config;
      logger: LoggerService;
      service: Pick<LayeredDeploymentService, 'getPlatforms'>;
      namespace: string;
      taskRunner: SchedulerServiceTaskRunner;
    },
  ) {}

  getProviderName(): string {
    return 'mlflow-models';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    const writer = new CatalogWriter(connection);
    await this.options.taskRunner.run({
      id: 'mlflow-models',
      fn: signal => this.#pass(writer, signal),
    });
  }

  async #pass(writer: CatalogWriter, signal: AbortSignal): Promise<void> {
    const known = await findInstances(this.options);
    const existing = await readModelEntities(this.options);
    const limit = pLimit(CONCURRENT_INSTANCES);
    await Promise.all(
      known.map(instance =>
        limit(() =>
          this.#sync(instance, {
            existing: existing.get(instance.instance.name) ?? [],
            writer,
            signal,
          }),
        ),
      ),
    );
    signal.throwIfAborted();
    await this.#removeUnknown(writer, known, existing);
    this.#turn += 1;
  }

  async #sync(
    { instance, server }: KnownInstance,
    pass: {
      existing: readonly ModelEntity[];
      writer: CatalogWriter;
      signal: AbortSignal;
    },
  ): Promise<void> {
    const { config, logger, namespace } = this.options;
    const { name } = instance;
    try {
      const { models, removed, hidden } = await syncInstance({
        ...pass,
        client: this.#clients.clientOf(instance),
        source: {
          ...{ instance, server, namespace },
          ownerTag: readOwnerTag(config),
        },
        absences: this.#absences,
        turn: this.#turn,
      });
      this.#failures.delete(name);
      logger.debug(
        `${name} has ${models} registered models; ${removed} entities were removed, and ${hidden} stay that the portal's account may no longer see`,
      );
    } catch (error) {
      // One instance must not keep the others from their turn.
      if (!pass.signal.aborted) {
        this.#tell(name, error);
      }
    }
  }

  #tell(instance: string, error: unknown): void {
    const { logger } = this.options;
    if (!(error instanceof MlflowError)) {
      logger.error(
        `The models of ${instance} did not all get into the catalog: ${stringifyError(
          error,
        )}`,
      );
      return;
    }
    if (this.#failures.get(instance) !== error.kind) {
      logger.warn(
        `The models of ${instance} in the catalog stay as they are, because they could not be read: ${error.message}`,
      );
    }
    this.#failures.set(instance, error.kind);
  }

  /** Of instances that were taken out of the configuration or the catalog. */
  async #removeUnknown(
    writer: CatalogWriter,
    known: readonly KnownInstance[],
    existing: ReadonlyMap<string, ModelEntity[]>,
  ): Promise<void> {
    const names = new Set(known.map(({ instance }) => instance.name));
    const removed = [...existing]
      .filter(([name]) => !names.has(name))
      .flatMap(([, entities]) => entities.map(({ entityRef }) => entityRef))
      .filter(entityRef => this.#absences.confirm(entityRef));
    await writer.remove(removed);
    this.#absences.forget(removed);
  }
}
