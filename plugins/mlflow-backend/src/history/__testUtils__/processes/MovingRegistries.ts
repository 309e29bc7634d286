import { LoopbackServer } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { RequestListener } from 'node:http';

/** One backend's look at one instance, as the instance sees it. */
export interface SeenLook {
  instance: string;
  backend: string;
  startedAt: number;
  /** Absent while it is under way, or if it never ended. */
  endedAt?: number;
}

/** A move of the champion, to a version that it never had before. */
export interface Move {
  instance: string;
  version: string;
  at: number;
}

/** Creation of the model on every instance, in milliseconds since 1970. */
export const CREATED_AT = 7;

/**
 * MLflow servers whose champion moves all the time, and which remember
 * everything: when it moved, who looked when.
 */
export class MovingRegistries {
  readonly looks: SeenLook[] = [];
  readonly moves: Move[] = [];
  /** What happens to a look before it is answered. */
  beforeAnswer: (look: SeenLook) => Promise<void> = async () => {};
  readonly #servers: LoopbackServer[] = [];
  readonly #timers = new Map<string, NodeJS.Timeout>();

  /**
   * @param options - `pause` says how long a champion stays, in milliseconds.
   */
  constructor(
    readonly options: { instances: readonly string[]; pause: () => number },
  ) {
    this.moveAll();
  }

  /** Configuration of the instances, with addresses of this backend's own. */
  async reachedBy(backend: string) {
    const server = await LoopbackServer.start(this.#listener(backend));
    this.#servers.push(server);
    return this.options.instances.map(name => ({
      name,
      baseUrl: `${server.address}/${name}`,
      owners: ['*'],
    }));
  }

  async stop(): Promise<void> {
    this.#timers.forEach(timer => clearTimeout(timer));
    await Promise.all(this.#servers.map(server => server.stop()));
  }

  /** Moves every champion now, and then after the next pause. */
  moveAll(): void {
    this.options.instances.forEach(instance => this.#move(instance));
  }

  movesOf(instance: string): Move[] {
    return this.moves.filter(move => move.instance === instance);
  }

  #move(instance: string): void {
    const version = String(this.movesOf(instance).length + 1);
    this.moves.push({ instance, version, at: Date.now() });
    clearTimeout(this.#timers.get(instance));
    this.#timers.set(
      instance,
      setTimeout(() => this.#move(instance), this.options.pause()),
    );
  }

  #listener(backend: string): RequestListener {
    return async (request, response) => {
      const { pathname, searchParams } = new URL(
        request.url ?? '',
        'http://mlflow',
      );
      const [, instance, route] =
        /^\/([^/]+)\/api\/2\.0\/mlflow\/(.+)$/.exec(pathname) ?? [];
      let answer: object = {};
      if (route === 'registered-models/search') {
        const look: SeenLook = { instance, backend, startedAt: Date.now() };
        this.looks.push(look);
        response.on('finish', () => {
          look.endedAt = Date.now();
        });
        await this.beforeAnswer(look);
        answer = { registered_models: [this.#model(instance)] };
      } else if (route === 'model-versions/get') {
        const version = searchParams.get('version');
        answer = { model_version: { name: 'fraud', version } };
      }
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer));
    };
  }

  #model(instance: string) {
    const version = this.movesOf(instance).at(-1)?.version;
    return {
      name: 'fraud',
      creation_timestamp: CREATED_AT,
      last_updated_timestamp: CREATED_AT,
      aliases: [{ alias: 'champion', version }],
    };
  }
}
