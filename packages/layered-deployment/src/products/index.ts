import type { Product } from '../product';
import { communityMlflow } from './community-mlflow/product';
import { langfuse } from './langfuse/product';
import { officialMlflow } from './official-mlflow/product';

/**
 * Every product of this package.
 *
 * @public
 */
export const products: Product[] = [communityMlflow, officialMlflow, langfuse];
