import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  FleetInstance,
  FleetServer,
  FleetServersQuery,
  FleetServersResponse,
  mlflowInstanceReadPermission,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { MlflowInstance } from '@mlflow-portal/backstage-plugin-mlflow-node';
import pLimit from 'p-limit';
import { LookHead, LookStore } from '../history';
import { StatusReader } from '../instances';
import { VisibleServer, VisibleServers } from './VisibleServers';
import { pageOf } from './cursor';
import { withinTime } from './withinTime';

const SERVERS_PER_PAGE = 50;
/** Of all callers together. */
const CONCURRENT_INSTANCES = 16;
/** A server that hangs must not hold the page of all. */
const PATIENCE_MS = 2_000;

/** Every server of the fleet with the state of its instances. */
export class FleetServers {
  readonly #limit = pLimit(CONCURRENT_INSTANCES);

  constructor(
    private readonly options: {
      looks: LookStore;
      servers: VisibleServers;
      statuses: StatusReader;
      /** For tests. */
      patienceMs?: number;
    },
  ) {}

  /** @throws InputError where the cursor is none. */
  async read(
    credentials: BackstageCredentials,
    { cursor }: FleetServersQuery,
  ): Promise<FleetServersResponse> {
    const { looks, servers } = this.options;
    const visible = await servers.list(
      credentials,
      mlflowInstanceReadPermission,
    );
    const { items, nextCursor } = pageOf(visible, {
      keyOf: ({ entityRef }) => [entityRef],
      limit: SERVERS_PER_PAGE,
      cursor,
    });
    const heads = await looks.listHeads(
      items.flatMap(({ instances }) => instances.map(({ name }) => name)),
    );
    return {
      items: await Promise.all(items.map(server => this.#read(server, heads))),
      total: visible.length,
      nextCursor,
    };
  }

  async #read(
    server: VisibleServer,
    heads: ReadonlyMap<string, LookHead>,
  ): Promise<FleetServer> {
    const { entityRef, entity, owners, instances, problem } = server;
    const { lifecycle } = entity.spec ?? {};
    return {
      entityRef,
      title: entity.metadata.title,
      lifecycle: typeof lifecycle === 'string' ? lifecycle : undefined,
      owners,
      instances: await Promise.all(
        instances.map(instance => this.#look(instance, heads)),
      ),
      problem,
    };
  }

  async #look(
    instance: MlflowInstance,
    heads: ReadonlyMap<string, LookHead>,
  ): Promise<FleetInstance> {
    const { statuses, patienceMs = PATIENCE_MS } = this.options;
    const { name, environment } = instance;
    const found = await this.#limit(() =>
      withinTime(statuses.read(instance), patienceMs),
    );
    const head = heads.get(name);
    return {
      instance: name,
      environment,
      status: found ?? statuses.last(instance),
      pending: found === undefined,
      observedAt: head && new Date(head.startedAt).toISOString(),
    };
  }
}
