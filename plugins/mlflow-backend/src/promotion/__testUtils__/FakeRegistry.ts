import { MlflowClient } from '@mlflow-portal/backstage-plugin-mlflow-node';
import {
  FakeAnswer,
  FakeMlflow,
} from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';

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

const DONE: FakeAnswer = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: '{}',
};

const toMap = <T>(values: Record<string, T> = {}) =>
  new Map(Object.entries(values));

/**
 * A fake MLflow that has one registered model, fails when it is told to and
 * remembers who moved what.
 */
export class FakeRegistry {
  readonly model = 'fraud';
  createdAt = 7;
  tags: Record<string, string> = { owner: 'risk' };
  readonly versions = new Map<string, FakeVersion>();
  readonly runs = new Map<string, FakeRun>();
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
    return new FakeRegistry(now, await FakeMlflow.start());
  }

  private constructor(
    private readonly now: () => number,
    private readonly mlflow: FakeMlflow,
  ) {
    mlflow.registry.createModel(this.model);
    mlflow.fault = async ({ method, parameters, username = '' }, carryOut) => {
      this.#prepare();
      if (method === 'POST') {
        const { alias, version } = parameters;
        return this.#write(username, `${alias}`, `${version}`);
      }
      return this.mayRead(username) ? carryOut() : 'cut';
    };
  }

  get aliases(): Map<string, string> {
    return this.mlflow.registry.model(this.model).aliases;
  }

  get address(): string {
    return this.mlflow.address;
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
    await this.mlflow.stop();
  }

  /** Tests change what they like at any time. */
  #prepare(): void {
    const { registry, tracking } = this.mlflow;
    const model = registry.model(this.model);
    model.createdAt = this.createdAt;
    model.tags = toMap(this.tags);
    model.versions = [...this.versions].map(([number, version]) => ({
      ...{ name: this.model, number: Number(number), createdAt: 0 },
      ...{ updatedAt: 0, description: '', source: '', stage: 'None' },
      status: version.status ?? 'READY',
      runId: version.runId ?? '',
      tags: toMap(version.tags),
    }));
    tracking.runs.clear();
    this.runs.forEach(({ metrics = {}, ...run }, id) => {
      tracking.createRun({ ...run, id });
      Object.entries(metrics).forEach(([key, value]) =>
        tracking.logMetric(id, key, { value }),
      );
    });
  }

  #write(by: string, alias: string, version: string): FakeAnswer | 'cut' {
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
        return DONE;
      case 'refused':
        return this.mlflow.failure('PERMISSION_DENIED');
      case 'failed':
      case 'moved-then-failed':
        return this.mlflow.failure('INTERNAL_ERROR');
      default:
        return 'cut';
    }
  }
}
