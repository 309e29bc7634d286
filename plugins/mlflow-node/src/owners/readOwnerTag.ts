import { Config } from '@backstage/config';

/**
 * The tag of registered models that names their owners: `owner`, or what
 * `mlflow.promotion.ownerTag` says.
 *
 * @public
 */
export function readOwnerTag(config: Config): string {
  return config.getOptionalString('mlflow.promotion.ownerTag') ?? 'owner';
}
