import { AliasWriter } from './AliasWriter';
import { MlflowCall } from './MlflowCall';
import { MlflowError } from './MlflowError';
import { MlflowHttp } from './MlflowHttp';
import { RunReader } from './RunReader';
import { MlflowServerInfo, ServerReader } from './ServerReader';
import { normalizeBaseUrl } from './address';
import { Pages, collectPages } from './collectPages';
import { decode } from './decode';
import { WebhookWriter } from './WebhookWriter';
import { nameFilter } from './filter';
import { isLoggedModelId } from './identifiers';
import {
  MlflowModelVersion,
  MlflowRegisteredModel,
  modelVersionAnswerSchema,
  modelVersionsPageSchema,
  registeredModelAnswerSchema,
  registeredModelsPageSchema,
} from './registrySchemas';
import {
  MlflowArtifact,
  MlflowRun,
  MlflowRunLookup,
  artifactsSchema,
} from './runSchemas';
import { DEFAULT_LIMITS, MlflowCredentials, MlflowLimits } from './types';

const API = '/api/2.0/mlflow';
const MODELS_PER_PAGE = 200;
const MODEL_PAGES = 25;
const PROMPT_TAG = 'mlflow.prompt.is_prompt';

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
      new RunReader(http),
      new ServerReader(http),
      new AliasWriter(http),
      new WebhookWriter(http),
    );
  }

  private constructor(
    private readonly http: MlflowHttp,
    private readonly runs: RunReader,
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
    const filter = nameFilter(name);
    if (filter === undefined) {
      return this.getRegisteredModel(name);
    }
    const page = await this.#registeredModels({ filter, max_results: 1 });
    return page.items.filter(isNoPrompt).find(model => model.name === name);
  }

  /**
   * The registered model of that name, read by its name: unlike a search, it
   * fails where the account may not see the model. It costs MLflow more.
   */
  async getRegisteredModel(
    name: string,
  ): Promise<MlflowRegisteredModel | undefined> {
    const model = await absentAsUndefined(async () => {
      const answer = await this.http.send({
        path: `${API}/registered-models/get`,
        query: { name },
      });
      return decode(registeredModelAnswerSchema, answer).registered_model;
    });
    return model && isNoPrompt(model) ? model : undefined;
  }

  /**
   * Every registered model with its aliases, in the order of their names, up
   * to `maximum`. Prompts are left out.
   */
  async listRegisteredModels(options?: {
    maximum?: number;
  }): Promise<{ items: MlflowRegisteredModel[]; truncated: boolean }> {
    const maximum = options?.maximum ?? MODELS_PER_PAGE * MODEL_PAGES;
    const { items, truncated }: Pages<MlflowRegisteredModel> =
      await collectPages(
        page_token =>
          this.#registeredModels({ max_results: MODELS_PER_PAGE, page_token }),
        {
          pages: Math.ceil(maximum / MODELS_PER_PAGE),
          keyOf: model => model.name,
        },
      );
    return {
      items: items.filter(isNoPrompt).slice(0, maximum),
      truncated: truncated || items.length > maximum,
    };
  }

  /** The newest versions of a model, newest first. */
  async searchModelVersions(
    name: string,
    options?: { maximum?: number },
  ): Promise<MlflowModelVersion[]> {
    const filter = nameFilter(name);
    if (filter === undefined) {
      // Cannot be searched for; the newest of each stage is better than none.
      const model = await this.getRegisteredModel(name);
      return [...(model?.latestVersions ?? [])];
    }
    const page = decode(
      modelVersionsPageSchema,
      await this.http.send({
        path: `${API}/model-versions/search`,
        query: {
          filter,
          order_by: 'version_number DESC',
          max_results: options?.maximum ?? 100,
        },
      }),
    );
    return page.model_versions.filter(version => version.name === name);
  }

  /** The newest versions of all models, newest first. */
  async newestModelVersions(options: {
    maximum: number;
  }): Promise<MlflowModelVersion[]> {
    const page = decode(
      modelVersionsPageSchema,
      await this.http.send({
        path: `${API}/model-versions/search`,
        query: {
          order_by: 'creation_timestamp DESC',
          max_results: options.maximum,
        },
      }),
    );
    return page.model_versions;
  }

  /** One version, or nothing when it was deleted or never existed. */
  async getModelVersion(
    name: string,
    version: string,
  ): Promise<MlflowModelVersion | undefined> {
    return absentAsUndefined(async () => {
      const answer = await this.http.send({
        path: `${API}/model-versions/get`,
        query: { name, version },
      });
      return decode(modelVersionAnswerSchema, answer).model_version;
    });
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

  async #registeredModels(query: {
    filter?: string;
    max_results: number;
    page_token?: string;
  }): Promise<{ items: MlflowRegisteredModel[]; nextToken?: string }> {
    const page = decode(
      registeredModelsPageSchema,
      await this.http.send({ path: `${API}/registered-models/search`, query }),
    );
    return {
      items: page.registered_models,
      nextToken: page.next_page_token,
    };
  }
}

function isNoPrompt(model: MlflowRegisteredModel): boolean {
  return model.tags.get(PROMPT_TAG)?.toLowerCase() !== 'true';
}

async function absentAsUndefined<T>(
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof MlflowError && error.kind === 'not-found') {
      return undefined;
    }
    throw error;
  }
}
