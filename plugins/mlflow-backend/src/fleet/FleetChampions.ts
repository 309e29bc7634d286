import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CHAMPION_ALIAS,
  FleetChampion,
  FleetChampionsQuery,
  FleetChampionsResponse,
  MLFLOW_REGISTERED_MODELS_ANNOTATION,
  mlflowModelReadPermission,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowInstance,
  namesInAnnotation,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import {
  DEFAULT_WORKSPACE,
  HistoryChain,
  HistoryStore,
  chainKey,
  toAliasSince,
} from '../history';
import { ALL_MODELS } from '../models';
import { entityRefIn } from '../parseInput';
import { SeenAlias, SeenAliases, SeenInstance } from './SeenAliases';
import { VisibleServer, VisibleServers } from './VisibleServers';
import { compareTexts, pageOf } from './cursor';

const DEFAULT_LIMIT = '100';
const MAXIMUM_ALIASES = 50;

/** An instance that is looked through, on behalf of a server. */
interface Source {
  server: VisibleServer;
  instance: MlflowInstance;
  /** Nothing if nobody looked at it yet. */
  seen?: SeenInstance;
}

/** A model that an alias points to a version of, and where. */
interface Sighting extends SeenAlias {
  source: Source;
}

/**
 * Which models of the fleet have an alias, from what the portal saw at its last
 * looks: it costs MLflow nothing.
 */
export class FleetChampions {
  constructor(
    private readonly options: {
      records: HistoryStore;
      seen: SeenAliases;
      servers: VisibleServers;
    },
  ) {}

  /** @throws InputError where the cursor, or the owner, is none. */
  async read(
    credentials: BackstageCredentials,
    query: FleetChampionsQuery,
  ): Promise<FleetChampionsResponse> {
    const { alias = CHAMPION_ALIAS, limit = DEFAULT_LIMIT, cursor } = query;
    const servers = await this.#serversFor(credentials, query);
    const sources = await this.#sourcesOf(servers);
    const found = sightingsOf(sources, alias, query.search);
    const { items, nextCursor } = pageOf(found, {
      ...{ keyOf, cursor },
      limit: Number(limit),
    });
    return {
      alias,
      items: await this.#describe(items, alias),
      total: found.length,
      nextCursor,
      instances: sources.map(({ server, instance, seen }) => ({
        instance: instance.name,
        environment: instance.environment,
        server: server.entityRef,
        observedAt: seen && new Date(seen.observedAt).toISOString(),
      })),
      withheld: servers.flatMap(({ entityRef, problem }) =>
        problem ? [{ server: entityRef, problem }] : [],
      ),
      aliases: countAliases(sources),
    };
  }

  async #serversFor(
    credentials: BackstageCredentials,
    query: FleetChampionsQuery,
  ): Promise<VisibleServer[]> {
    const owner =
      query.owner &&
      entityRefIn(query.owner, { field: 'owner', kind: 'group' });
    const wanted =
      query.server &&
      entityRefIn(query.server, { field: 'server', kind: 'component' });
    const servers = await this.options.servers.list(
      credentials,
      mlflowModelReadPermission,
    );
    return servers.filter(
      ({ entityRef, owners }) =>
        (!owner || owners.includes(owner)) && (!wanted || entityRef === wanted),
    );
  }

  /** Each instance once, also where several servers name it. */
  async #sourcesOf(servers: readonly VisibleServer[]): Promise<Source[]> {
    const sources = new Map<string, Source>();
    for (const server of servers) {
      for (const instance of server.instances) {
        const { name } = instance;
        sources.set(name, sources.get(name) ?? { server, instance });
      }
    }
    const seen = await this.options.seen.read([...sources.keys()]);
    return [...sources].map(([name, source]) => ({
      ...source,
      seen: seen.get(name),
    }));
  }

  /** Adds since when, and who moved it. */
  async #describe(
    sightings: readonly Sighting[],
    alias: string,
  ): Promise<FleetChampion[]> {
    const moves = await this.options.records.lastMovesOf(
      sightings.map(chainOf),
    );
    const byChain = new Map(
      moves
        .filter(move => move.alias === alias)
        .map(move => [chainKey(move), move]),
    );
    return sightings.map(sighting => {
      const { model, version, source } = sighting;
      return {
        model,
        version,
        instance: source.instance.name,
        environment: source.instance.environment,
        server: source.server.entityRef,
        owners: source.server.owners,
        since: toAliasSince(byChain.get(chainKey(chainOf(sighting))), version),
      };
    });
  }
}

function sightingsOf(
  sources: readonly Source[],
  alias: string,
  search: string | undefined,
): Sighting[] {
  const text = search?.toLowerCase();
  return sources
    .flatMap(source =>
      shownBy(source, alias)
        .filter(
          ({ model }) =>
            text === undefined || model.toLowerCase().includes(text),
        )
        .map(one => ({ ...one, source })),
    )
    .sort(
      (one, other) =>
        compareTexts(one.model, other.model) ||
        compareTexts(one.source.instance.name, other.source.instance.name),
    );
}

/** An entity shows the models that it names, and no others. */
function shownBy({ server, seen }: Source, alias: string): SeenAlias[] {
  const models = seen?.aliases.get(alias) ?? [];
  const names = namesInAnnotation(
    server.entity,
    MLFLOW_REGISTERED_MODELS_ANNOTATION,
  );
  return names.includes(ALL_MODELS)
    ? [...models]
    : models.filter(({ model }) => names.includes(model));
}

function countAliases(
  sources: readonly Source[],
): FleetChampionsResponse['aliases'] {
  const counts = new Map<string, number>();
  for (const source of sources) {
    for (const alias of source.seen?.aliases.keys() ?? []) {
      const models = shownBy(source, alias).length;
      counts.set(alias, (counts.get(alias) ?? 0) + models);
    }
  }
  return [...counts]
    .filter(([, models]) => models > 0)
    .sort(
      ([one, many], [other, more]) => more - many || compareTexts(one, other),
    )
    .slice(0, MAXIMUM_ALIASES)
    .map(([alias, models]) => ({ alias, models }));
}

function keyOf({ model, source }: Sighting): [string, string] {
  return [model, source.instance.name];
}

function chainOf({ model, modelCreatedAt, source }: Sighting): HistoryChain {
  return {
    instance: source.instance.name,
    workspace: DEFAULT_WORKSPACE,
    model,
    modelCreatedAt,
  };
}
