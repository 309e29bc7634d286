import { MlflowClient } from '@mlflow-portal/backstage-plugin-mlflow-node';
import { LoopbackServer } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** What becomes of a call that moves an alias. */
export type WriteFate =
  | 'answered'
  | 'moved-then-cut'
  | 'moved-then-failed'
  | 'cut'
  | 'failed'
  | 'refused'
  /** Cut, and carried out when the test says so. */
  | 'late';

/** A move of an alias that happened. */
export interface Move {
  by: string;
  alias: string;
  /** Nothing if the alias was removed. */
  version: string | undefined;
  at: number;
}

interface FakeVersion {
  status?: string;
  runId?: string;
  tags?: Record<string, string>;
}

/** A run with its metrics. */
export interface FakeRun {
  status?: string;
  deleted?: boolean;
  metrics?: Record<string, number | 'NaN'>;
}

const toTags = (tags: Record<string, string> = {}) =>
  Object.entries(tags).map(([key, value]) => ({ key, value }));

/**
 * An MLflow that has one registered model, fails when it is told to and
 * remembers who moved what.
 */
export class FakeRegistry {
  readonly model = 'fraud';
  createdAt = 7;
  tags: Record<string, string> = { owner: 'risk' };
  readonly versions = new Map<string, FakeVersion>();
  readonly runs = new Map<string, FakeRun>();
  readonly aliases = new Map<string, string>();
  readonly moves: Move[] = [];
  /** How often each client asked for a move. */
  readonly writes = new Map<string, number>();

  /** All of them are asked anew at every call. */
  fateOf: (by: string) => WriteFate = () => 'answered';
  beforeWrite: (by: string) => void = () => {};
  afterWrite: (by: string) => void = () => {};
  mayRead: (by: string) => boolean = () => true;

  readonly #late: (() => void)[] = [];

  static async start(now: () => number = Date.now): Promise<FakeRegistry> {
    const registry = new FakeRegistry(now);
    registry.#server = await LoopbackServer.start((request, response) =>
      registry.#answer(request, response),
    );
    return registry;
  }

  #server!: LoopbackServer;

  private constructor(private readonly now: () => number) {}

  get address(): string {
    return this.#server.address;
  }

  /** The portal's client as one of its backends has it. */
  clientOf(name: string): MlflowClient {
    return MlflowClient.create({
      baseUrl: this.address,
      credentials: async () => ({ username: name, password: 'secret' }),
      limits: { retries: 0, failuresInARow: 100 },
    });
  }

  /** Moves or removes an alias, as its callers do and others may. */
  move(by: string, alias: string, version: string | undefined): void {
    if (version === undefined) {
      this.aliases.delete(alias);
    } else {
      this.aliases.set(alias, version);
    }
    this.moves.push({ by, alias, version, at: this.now() });
  }

  /** Carries out what is still under way. */
  settle(): void {
    this.#late.splice(0).forEach(carryOut => carryOut());
  }

  async stop(): Promise<void> {
    await this.#server.stop();
  }

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', this.address);
    const by = nameOf(request);
    const body = await text(request);
    if (request.method === 'POST') {
      this.#write(by, JSON.parse(body), response);
      return;
    }
    if (!this.mayRead(by)) {
      response.destroy();
      return;
    }
    const found = this.#read(pathname, searchParams);
    send(
      response,
      found ? 200 : 404,
      found ?? { error_code: 'RESOURCE_DOES_NOT_EXIST' },
    );
  }

  #write(
    by: string,
    { alias, version }: { alias: string; version: string },
    response: ServerResponse,
  ): void {
    this.writes.set(by, (this.writes.get(by) ?? 0) + 1);
    this.beforeWrite(by);
    const fate = this.fateOf(by);
    if (['answered', 'moved-then-cut', 'moved-then-failed'].includes(fate)) {
      this.move(by, alias, version);
    }
    if (fate === 'late') {
      this.#late.push(() => this.move(by, alias, version));
    }
    this.afterWrite(by);
    switch (fate) {
      case 'answered':
        return send(response, 200, {});
      case 'refused':
        return send(response, 403, { error_code: 'PERMISSION_DENIED' });
      case 'failed':
      case 'moved-then-failed':
        return send(response, 500, { error_code: 'INTERNAL_ERROR' });
      default:
        response.destroy();
        return undefined;
    }
  }

  #read(path: string, query: URLSearchParams): object | undefined {
    const [, call] = path.split('/api/2.0/mlflow/');
    switch (call) {
      case 'registered-models/search':
        return { registered_models: [this.#model()] };
      case 'registered-models/get':
        return query.get('name') === this.model
          ? { registered_model: this.#model() }
          : undefined;
      case 'model-versions/get':
        return this.#version(query.get('version') ?? '');
      case 'runs/get':
        return this.#run(query.get('run_id') ?? '');
      default:
        return {};
    }
  }

  #model(): object {
    return {
      name: this.model,
      creation_timestamp: this.createdAt,
      tags: toTags(this.tags),
      aliases: [...this.aliases].map(([alias, version]) => ({
        alias,
        version,
      })),
    };
  }

  #version(number: string): object | undefined {
    const found = this.versions.get(number);
    return (
      found && {
        model_version: {
          name: this.model,
          version: number,
          status: found.status,
          run_id: found.runId,
          tags: toTags(found.tags),
        },
      }
    );
  }

  #run(id: string): object | undefined {
    const found = this.runs.get(id);
    return (
      found && {
        run: {
          info: {
            run_id: id,
            status: found.status,
            lifecycle_stage: found.deleted ? 'deleted' : 'active',
          },
          data: {
            metrics: Object.entries(found.metrics ?? {}).map(
              ([key, value]) => ({ key, value }),
            ),
          },
        },
      }
    );
  }
}

function nameOf({ headers }: IncomingMessage): string {
  const [, token = ''] = (headers.authorization ?? '').split(' ');
  return Buffer.from(token, 'base64').toString().split(':')[0];
}

function send(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify(body));
}
