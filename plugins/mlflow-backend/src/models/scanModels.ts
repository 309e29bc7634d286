import {
  MlflowClient,
  MlflowPage,
  MlflowRegisteredModel,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { ModelCriteria } from './ModelCriteria';

const MODELS_PER_PAGE = 50;
/** Where MLflow cannot search, larger pages cost it less than more of them. */
const MODELS_PER_LOOK = 200;
const MAXIMUM_LOOKS = 10;

/**
 * A page of the models that fit. For most questions it takes one call. For an
 * alias, and for a text that cannot be said in MLflow's language, it takes up
 * to ten, each over 200 models, until there are fifty that fit.
 *
 * The history's last look knows every alias, too, and is not asked: it is up to
 * a minute old, ends after 5,000 models without a word, and has neither tags
 * nor descriptions, so that what it finds had to be read model by model.
 */
export async function scanModels(
  client: MlflowClient,
  criteria: ModelCriteria,
  cursor: string | undefined,
): Promise<MlflowPage<MlflowRegisteredModel>> {
  const items: MlflowRegisteredModel[] = [];
  let pageToken = cursor;
  for (let look = 0; look < MAXIMUM_LOOKS; look++) {
    const isSearch = look === 0 && criteria.alias === undefined;
    const page = await client.searchRegisteredModels({
      filter: criteria.filter,
      maximum: isSearch ? MODELS_PER_PAGE : MODELS_PER_LOOK,
      pageToken,
    });
    items.push(...page.items.filter(model => criteria.fits(model)));
    if (!page.nextToken || page.nextToken === pageToken) {
      return { items };
    }
    pageToken = page.nextToken;
    if (items.length >= MODELS_PER_PAGE) {
      break;
    }
  }
  return { items, nextToken: pageToken };
}
