import { LoopbackServer } from '../LoopbackServer';
import {
  MlflowForTests,
  WriteAnswer,
  WriteOptions,
  sendWrite,
} from '../MlflowForTests';
import { Accounts } from './Accounts';
import { Clock } from './Clock';
import { FakeCall, NO_OBJECT, readCall } from './FakeCall';
import { FakeModelRegistry } from './ModelRegistry';
import { MlflowErrorCode, MlflowFailure, invalid } from './MlflowFailure';
import { Routes, findRoute } from './Routes';
import { FakeTracking } from './Tracking';
import { FakeWebhooks, InsideFailure } from './Webhooks';
import { accountRoutes, isAllowed } from './accountRoutes';
import { FakeAnswer, json, page, text } from './answers';
import { artifactRoutes } from './artifactRoutes';
import { isHealthOrVersion, passGates } from './gates';
import { registryRoutes, versionRoutes } from './registryRoutes';
import { trackingRoutes } from './trackingRoutes';
import { VersionTraits, traitsOf } from './versionTraits';
import { webhookRoutes } from './webhookRoutes';

const SERVER_INFO = /^\/(ajax-)?api\/3\.0\/mlflow\/server-info$/;
const API = /^\/(?:ajax-)?api\/[23]\.0\/mlflow\//;

/**
 * What becomes of a call: what `carryOut` makes of it, at once or later, another
 * answer before or after that, or a connection that is `cut`.
 *
 * @public
 */
export type FakeFault = (
  call: FakeCall,
  carryOut: () => Promise<FakeAnswer>,
) => FakeAnswer | 'cut' | Promise<FakeAnswer | 'cut'>;

/**
 * How a fake is to be.
 *
 * @public
 */
export interface FakeMlflowOptions {
  /** The release that it plays; 3.17.2 by default. */
  version?: string;
  /** The static prefix, e.g. `/risk`. */
  prefix?: string;
  allowedHosts?: readonly string[];
  /** Asks for logins, of which this one may do everything. */
  admin?: { username: string; password: string };
  now?: () => number;
}

/**
 * An MLflow that answers every call the portal's client makes as that release
 * of MLflow does, and fails when a test wants it to. It is held against real
 * servers by the contract tests, and against recordings of them.
 *
 * @public
 */
export class FakeMlflow implements MlflowForTests {
  static async start(options: FakeMlflowOptions = {}): Promise<FakeMlflow> {
    const mlflow = new FakeMlflow(options);
    mlflow.#server = await LoopbackServer.start(async (request, response) => {
      const call = await readCall(request, mlflow.#prefix);
      const answer =
        call === NO_OBJECT ? page(500) : await mlflow.#answer(call);
      if (answer === 'cut') {
        response.destroy();
      } else {
        response.writeHead(answer.status, answer.headers).end(answer.body);
      }
    });
    mlflow.#address = `${mlflow.#server.address}${mlflow.#prefix}`;
    return mlflow;
  }

  readonly registry: FakeModelRegistry;
  readonly tracking: FakeTracking;
  readonly webhooks: FakeWebhooks;
  /** Every call, in the order of their arrival. */
  readonly calls: FakeCall[] = [];
  /** Strikes every call; none does by default. */
  fault: FakeFault = (_, carryOut) => carryOut();

  readonly #traits: VersionTraits;
  readonly #prefix: string;
  readonly #accounts?: Accounts;
  readonly #routes: Routes;
  #server!: LoopbackServer;
  #address = '';

  private constructor(private readonly options: FakeMlflowOptions) {
    this.#traits = traitsOf(options.version ?? '3.17.2');
    this.#prefix = options.prefix ?? '';
    this.#accounts = options.admin && new Accounts(options.admin);
    const clock = new Clock(options.now ?? Date.now);
    this.registry = new FakeModelRegistry(this.#traits, clock);
    this.tracking = new FakeTracking(clock);
    this.webhooks = new FakeWebhooks(clock);
    this.registry.onEvent = event => this.webhooks.send(event);
    this.#routes = this.#createRoutes();
  }

  /** Stays what it was when the server has stopped. */
  get address(): string {
    return this.#address;
  }

  write(
    route: string,
    body: unknown,
    options?: WriteOptions,
  ): Promise<WriteAnswer> {
    return sendWrite(this.address, route, body, options);
  }

  async storeArtifact(
    runId: string,
    name: string,
    content = 'content',
  ): Promise<void> {
    this.tracking.run(runId).artifacts.set(name, content);
  }

  /** An error of MLflow's own, as this release words its fields. */
  failure(code: MlflowErrorCode, message = 'It failed'): FakeAnswer {
    return new MlflowFailure(code, message).toAnswer(this.#traits);
  }

  async stop(): Promise<void> {
    await this.#server.stop();
    await this.webhooks.settle();
  }

  async #answer(call: FakeCall): Promise<FakeAnswer | 'cut'> {
    this.calls.push(call);
    return this.fault(call, async () => {
      try {
        return await this.#carryOut(call);
      } catch (error) {
        if (error instanceof MlflowFailure) {
          return error.toAnswer(this.#traits);
        }
        if (error instanceof InsideFailure) {
          return page(500);
        }
        throw error;
      }
    });
  }

  async #carryOut(call: FakeCall): Promise<FakeAnswer> {
    const traits = this.#traits;
    const refusal = passGates(call, {
      traits,
      prefix: this.#prefix,
      allowedHosts: this.options.allowedHosts,
    });
    return refusal ?? this.#answerOutsideApi(call) ?? this.#answerInApi(call);
  }

  /** What needs no database; the version alone needs a login. */
  #answerOutsideApi(call: FakeCall): FakeAnswer | undefined {
    const { serverInfo, healthType, healthUnderPrefix } = this.#traits;
    if (isHealthOrVersion(call)) {
      if (this.#prefix && call.prefixed !== healthUnderPrefix) {
        return page(404);
      }
      if (call.path === '/health') {
        return text('OK', 200, healthType);
      }
      return this.#loginRefusal(call) ?? text(this.#traits.version);
    }
    return serverInfo && call.prefixed && SERVER_INFO.test(call.path)
      ? json(serverInfo)
      : undefined;
  }

  async #answerInApi(call: FakeCall): Promise<FakeAnswer> {
    const refusal = this.#loginRefusal(call);
    if (refusal) {
      return refusal;
    }
    const match =
      this.#prefix && !call.prefixed
        ? 404
        : findRoute(this.#routes, call.method, call.path.replace(API, ''));
    const accounts = this.#accounts;
    if (typeof match === 'number') {
      return accounts ? text('Permission denied', 403) : page(match);
    }
    if (accounts && !isAllowed(accounts, this.tracking, call, match)) {
      return text('Permission denied', 403);
    }
    const type = call.headers['content-type'] ?? '';
    if (call.method !== 'GET' && !type.startsWith('application/json')) {
      throw invalid("Content-Type must be one of ['application/json'].");
    }
    return match.handler(call, match.ids);
  }

  #loginRefusal(call: FakeCall): FakeAnswer | undefined {
    if (!this.#accounts || this.#accounts.knows(call)) {
      return undefined;
    }
    const answer = text('You are not authenticated. Please log in.', 401);
    answer.headers['www-authenticate'] = 'Basic realm="mlflow"';
    return answer;
  }

  #createRoutes(): Routes {
    const traits = this.#traits;
    const accounts = this.#accounts;
    const seesModel = (call: FakeCall, id: string) =>
      accounts?.may(call, 'READ', { type: 'registered_model', id }) ?? true;
    const seesExperiment = (call: FakeCall, id: string) =>
      accounts?.may(call, 'READ', { type: 'experiment', id }) ?? true;
    return {
      ...registryRoutes(this.registry, traits, seesModel),
      ...versionRoutes(this.registry, seesModel),
      ...artifactRoutes(this.registry, this.tracking, traits),
      ...trackingRoutes(this.tracking, traits, seesExperiment),
      ...(traits.webhooks && webhookRoutes(this.webhooks)),
      ...(accounts && accountRoutes(accounts)),
    };
  }
}
