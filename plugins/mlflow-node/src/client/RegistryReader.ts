import { MlflowError } from './MlflowError';
import { MlflowHttp } from './MlflowHttp';
import { Pages, collectPages } from './collectPages';
import { decode } from './decode';
import { ModelFilter, modelFilter, nameFilter } from './filter';
import {
  MlflowModelVersion,
  MlflowRegisteredModel,
  modelVersionAnswerSchema,
  modelVersionsPageSchema,
  registeredModelAnswerSchema,
  registeredModelsPageSchema,
} from './registrySchemas';

const API = '/api/2.0/mlflow';
const MODELS_PER_PAGE = 200;
const MODEL_PAGES = 25;
const VERSIONS_PER_PAGE = 100;
const PROMPT_TAG = 'mlflow.prompt.is_prompt';

/**
 * One page of a list. MLflow counts its pages by offsets: what others add or
 * remove meanwhile can make an item come twice or not at all.
 *
 * @public
 */
export interface MlflowPage<T> {
  items: T[];
  /** Asks for the next page; absent on the last one. */
  nextToken?: string;
}

/** Reads registered models and their versions. */
export class RegistryReader {
  constructor(private readonly http: MlflowHttp) {}

  async findModel(name: string): Promise<MlflowRegisteredModel | undefined> {
    const filter = nameFilter(name);
    if (filter === undefined) {
      return this.getModel(name);
    }
    const page = await this.#models({ filter, max_results: 1 });
    return page.items.filter(isNoPrompt).find(model => model.name === name);
  }

  async getModel(name: string): Promise<MlflowRegisteredModel | undefined> {
    const model = await absentAsUndefined(async () => {
      const answer = await this.http.send({
        path: `${API}/registered-models/get`,
        query: { name },
      });
      return decode(registeredModelAnswerSchema, answer).registered_model;
    });
    return model && isNoPrompt(model) ? model : undefined;
  }

  async listModels(
    maximum = MODELS_PER_PAGE * MODEL_PAGES,
  ): Promise<{ items: MlflowRegisteredModel[]; truncated: boolean }> {
    const { items, truncated }: Pages<MlflowRegisteredModel> =
      await collectPages(
        page_token =>
          this.#models({ max_results: MODELS_PER_PAGE, page_token }),
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

  async searchModels(options: {
    filter: ModelFilter;
    maximum: number;
    pageToken?: string;
  }): Promise<MlflowPage<MlflowRegisteredModel>> {
    const { items, nextToken } = await this.#models({
      filter: modelFilter(options.filter),
      max_results: options.maximum,
      page_token: options.pageToken,
    });
    return { items: items.filter(isNoPrompt), nextToken };
  }

  async searchVersions(
    name: string,
    options: { maximum?: number; pageToken?: string } = {},
  ): Promise<MlflowPage<MlflowModelVersion>> {
    const filter = nameFilter(name);
    if (filter === undefined) {
      // Cannot be searched for; the newest of each stage is better than none.
      const model = await this.getModel(name);
      return { items: [...(model?.latestVersions ?? [])] };
    }
    const { items, nextToken } = await this.#versions({
      filter,
      order_by: 'version_number DESC',
      max_results: options.maximum ?? VERSIONS_PER_PAGE,
      page_token: options.pageToken,
    });
    return { items: items.filter(version => version.name === name), nextToken };
  }

  async newestVersions(maximum: number): Promise<MlflowModelVersion[]> {
    const { items } = await this.#versions({
      order_by: 'creation_timestamp DESC',
      max_results: maximum,
    });
    return items;
  }

  async getVersion(
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

  async #models(query: {
    filter?: string;
    max_results: number;
    page_token?: string;
  }): Promise<MlflowPage<MlflowRegisteredModel>> {
    const page = decode(
      registeredModelsPageSchema,
      await this.http.send({ path: `${API}/registered-models/search`, query }),
    );
    return { items: page.registered_models, nextToken: page.next_page_token };
  }

  async #versions(query: {
    filter?: string;
    order_by: string;
    max_results: number;
    page_token?: string;
  }): Promise<MlflowPage<MlflowModelVersion>> {
    const page = decode(
      modelVersionsPageSchema,
      await this.http.send({ path: `${API}/model-versions/search`, query }),
    );
    return { items: page.model_versions, nextToken: page.next_page_token };
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
