import { MlflowClient } from './MlflowClient';
import { MlflowError } from './MlflowError';
import { MlflowRegisteredModel } from './registrySchemas';

const MODELS_PER_PAGE = 200;
/** A hundred thousand models; more is a server that never comes to an end. */
const MAXIMUM_PAGES = 500;

/**
 * Every registered model, page after page, none of which is kept. Prompts are
 * left out.
 *
 * @throws MlflowError also where the list has no end, so that whoever comes to
 * an end has seen all of it.
 * @public
 */
export async function* readModelPages(
  client: MlflowClient,
): AsyncGenerator<MlflowRegisteredModel[]> {
  let pageToken: string | undefined;
  for (let page = 0; page < MAXIMUM_PAGES; page++) {
    const { items, nextToken } = await client.searchRegisteredModels({
      filter: {},
      maximum: MODELS_PER_PAGE,
      pageToken,
    });
    yield items;
    if (nextToken === undefined) {
      return;
    }
    if (nextToken === pageToken) {
      break;
    }
    pageToken = nextToken;
  }
  throw new MlflowError(
    'too-large',
    'The list of registered models does not come to an end',
  );
}
