import { AliasWriter } from './AliasWriter';
import { MlflowCall } from './MlflowCall';
import { MetricReader } from './MetricReader';
import { MlflowHttp } from './MlflowHttp';
import { ModelFileReader } from './ModelFileReader';
import { MlflowPage, RegistryReader } from './RegistryReader';
import { RunReader } from './RunReader';
import { MlflowServerInfo, ServerReader } from './ServerReader';
import { normalizeBaseUrl } from './address';
import { decode } from './decode';
import { WebhookWriter } from './WebhookWriter';
import { ModelFilter } from './filter';
import { isLoggedModelId } from './identifiers';
import { MlflowModelFile } from './modelFile';
import { MlflowModelVersion, MlflowRegisteredModel } from './registrySchemas';
import {
  MlflowArtifact,
  MlflowMetricPoint,
  MlflowRun,
  MlflowRunLookup,
  artifactsSchema,
} from './runSchemas';
import { DEFAULT_LIMITS, MlflowCredentials, MlflowLimits } from './types';

const API = '/api/2.0/mlflow';

/**
 * Talks to one MLflow server over its REST API, and changes nothing there but
 * aliases and the portal's own webhook. Every method throws
 * {@link MlflowError}, whose message may be shown to anyone.
 *
 * @public
 */
export class MlflowClient {
  /**
   * @param options - `baseUrl` of the server, with its static prefix if it has
   * one; `credentials` are asked for at every call, so that a new password
   * counts at once; `onCall` hears of every call that was made.
   */
  static create(options: {
    baseUrl: string;
    credentials?: () => Promise<MlflowCredentials | undefined>;
    limits?: Partial<MlflowLimits>;
    onCall?: (call: MlflowCall) => void;
  }): MlflowClient {
    const http = new MlflowHttp({
      baseUrl: normalizeBaseUrl(options.baseUrl),
      credentials: options.credentials ?? (async () => undefined),
      limits: { ...DEFAULT_LIMITS, ...options.limits },
      onCall: options.onCall,
    });
    return new MlflowClient(
      http,
      new RegistryReader(http),
      new RunReader(http),
      new MetricReader(http),
      new ModelFileReader(http),
      new ServerReader(http),
      new AliasWriter(http),
      new WebhookWriter(http),
    );
  }

  private constructor(
    private readonly http: MlflowHttp,
    private readonly registry: RegistryReader,
    private readonly runs: RunReader,
    private readonly metrics: MetricReader,
    private readonly modelFiles: ModelFileReader,
    private readonly server: ServerReader,
    private readonly aliases: AliasWriter,
    private readonly webhooks: WebhookWriter,
  ) {}

  /**
   * The registered model of that name with its aliases, or nothing. Prompts,
   * which MLflow keeps as registered models too, are not found.
   */
  async findRegisteredModel(
    name: string,
  ): Promise<MlflowRegisteredModel | undefined> {
    return this.registry.findModel(name);
  }

  /**
   * The registered model of that name, read by its name: unlike a search, it
   * fails where the account may not see the model. It costs MLflow more.
   */
  async getRegisteredModel(
    name: string,
  ): Promise<MlflowRegisteredModel | undefined> {
    return this.registry.getModel(name);
  }

  /**
   * Every registered model with its aliases, in the order of their names, up
   * to `maximum`. Prompts are left out.
   */
  async listRegisteredModels(options?: {
    maximum?: number;
  }): Promise<{ items: MlflowRegisteredModel[]; truncated: boolean }> {
    return this.registry.listModels(options?.maximum);
  }

  /**
   * A page of the registered models that a filter lets through, and perhaps of
   * others: MLflow's filters cannot say everything, so look again at what
   * comes. Prompts are left out, so that a page can hold less than `maximum`.
   */
  async searchRegisteredModels(options: {
    filter: ModelFilter;
    maximum: number;
    pageToken?: string;
  }): Promise<MlflowPage<MlflowRegisteredModel>> {
    return this.registry.searchModels(options);
  }

  /**
   * A page of the versions of a model, newest first. A name that MLflow cannot
   * search for (it holds both kinds of quotes, or a backslash) has one page
   * with the newest version of each stage.
   */
  async listModelVersions(
    name: string,
    options: { maximum: number; pageToken?: string },
  ): Promise<MlflowPage<MlflowModelVersion>> {
    return this.registry.searchVersions(name, options);
  }

  /** The newest versions of a model, newest first. */
  async searchModelVersions(
    name: string,
    options?: { maximum?: number },
  ): Promise<MlflowModelVersion[]> {
    return (await this.registry.searchVersions(name, options)).items;
  }

  /** The newest versions of all models, newest first. */
  async newestModelVersions(options: {
    maximum: number;
  }): Promise<MlflowModelVersion[]> {
    return this.registry.newestVersions(options.maximum);
  }

  /** One version, or nothing when it was deleted or never existed. */
  async getModelVersion(
    name: string,
    version: string,
  ): Promise<MlflowModelVersion | undefined> {
    return this.registry.getVersion(name, version);
  }

  /**
   * Runs by their ids, an entry for each id.
   *
   * @param options - with `experimentIds` (see {@link MlflowClient.listExperimentIds})
   * one call finds them all; else up to four runs are read one by one.
   */
  async getRuns(
    runIds: readonly string[],
    options?: { experimentIds?: readonly string[] },
  ): Promise<Map<string, MlflowRunLookup>> {
    return this.runs.getRuns(runIds, options?.experimentIds);
  }

  /**
   * How a metric went while a run lasted, in the order of its steps. Where
   * there are more than `maximum` points (at most 2,500), MLflow takes some of
   * them at even distances, the last one among them.
   */
  async readMetricHistory(
    runId: string,
    metric: string,
    options: { maximum: number },
  ): Promise<MlflowMetricPoint[]> {
    return this.metrics.history(runId, metric, options.maximum);
  }

  /**
   * How the model of a version describes itself. MLflow asks its object store
   * for the file; a failure of that does not count against the server.
   */
  async readModelFile(name: string, version: string): Promise<MlflowModelFile> {
    return this.modelFiles.read(name, version);
  }

  /** Runs that are not deleted, the newest first; two calls. */
  async newestRuns(options: { maximum: number }): Promise<MlflowRun[]> {
    return this.runs.newestRuns(options.maximum);
  }

  /** Ids of the experiments that the portal's account may see. */
  async listExperimentIds(): Promise<string[]> {
    return this.runs.experimentIds();
  }

  /** The artifacts at the top of a run; MLflow asks its object store for them. */
  async listRunArtifacts(runId: string): Promise<MlflowArtifact[]> {
    return this.#artifacts(`${API}/artifacts/list`, { run_id: runId });
  }

  /**
   * The artifacts at the top of a logged model. Since MLflow 3 a model's files
   * lie here and no longer under its run.
   *
   * @param modelId - `m-` and 32 hexadecimal digits.
   */
  async listLoggedModelArtifacts(modelId: string): Promise<MlflowArtifact[]> {
    if (!isLoggedModelId(modelId)) {
      return [];
    }
    return this.#artifacts(
      `${API}/logged-models/${modelId}/artifacts/directories`,
    );
  }

  /**
   * Points an alias of a model to a version: one call, never repeated. MLflow
   * neither compares with what was there nor remembers it.
   *
   * @throws MlflowError of the kind `outcome-unknown` where the answer was lost
   * or MLflow failed: read the model to learn what came of it. Any other kind
   * says that MLflow was not reached or refused.
   */
  async setAlias(name: string, alias: string, version: string): Promise<void> {
    return this.aliases.setAlias(name, alias, version);
  }

  /**
   * Makes MLflow tell an address of moved aliases, or puts right what tells it.
   * Needs MLflow 3.3, and an administrator where the server asks for a login.
   *
   * @returns whether a delivery that MLflow made for a trial was taken.
   */
  async setUpWebhook(options: {
    url: string;
    secret: string;
  }): Promise<boolean> {
    return this.webhooks.setUp(options);
  }

  /** Resolves when the process answers; says nothing about its database. */
  async health(): Promise<void> {
    return this.server.health();
  }

  /** Version of MLflow, e.g. `3.17.2`. */
  async version(options?: { anonymous?: boolean }): Promise<string> {
    return this.server.version(options ?? {});
  }

  /** What the server says about itself to anyone; nothing before MLflow 3.10. */
  async serverInfo(): Promise<MlflowServerInfo | undefined> {
    return this.server.serverInfo();
  }

  /** Resolves when a small read reached the database; quick and not repeated. */
  async readDatabase(): Promise<void> {
    return this.server.readDatabase();
  }

  async #artifacts(
    path: string,
    query?: { run_id: string },
  ): Promise<MlflowArtifact[]> {
    return decode(artifactsSchema, await this.http.send({ path, query }));
  }
}
