import type { IndexableDocument } from '@backstage/plugin-search-common';

/**
 * Type of the documents of registered models in the index of the search.
 *
 * @public
 */
export const MLFLOW_MODEL_DOCUMENT_TYPE = 'mlflow-model';

/**
 * A registered model as the search knows it: as it was when it was indexed.
 * `text` holds its description and its tags.
 *
 * @public
 */
export type MlflowModelDocument = IndexableDocument & {
  instance: string;
  /** References of entities. */
  owners: string[];
  /** Names of its aliases; none where MLflow could not be asked. */
  aliases: string[];
  /** The version that each alias points to, in the same order. */
  versions: string[];
  /** When MLflow was asked for the aliases, ISO 8601. */
  readAt?: string;
};
