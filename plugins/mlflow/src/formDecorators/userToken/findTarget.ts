import type { ConfigApi } from '@backstage/frontend-plugin-api';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import type { JsonValue } from '@backstage/types';
import type { MlflowApi } from '../../api';
import { findCatalogFile } from './findCatalogFile';
import { findPlatform } from './findPlatform';

export interface TargetApis {
  mlflowApi: MlflowApi;
  catalogApi: CatalogApi;
  configApi: ConfigApi;
}

/**
 * The address to which the person's own pull request goes; nothing where it is
 * the portal that opens it.
 */
export async function findTarget(
  input: { platformField: string; entityField?: string },
  answers: Record<string, JsonValue>,
  apis: TargetApis,
): Promise<string | undefined> {
  const { platformField, entityField } = input;
  if (entityField !== undefined) {
    // No platform says who opens pull requests to a file of the catalog.
    return apis.configApi.getOptionalBoolean(
      'scaffolder.requireScmUserCredentials',
    )
      ? findCatalogFile(apis.catalogApi, answers[entityField])
      : undefined;
  }
  const platform = await findPlatform(apis.mlflowApi, answers[platformField]);
  return platform?.pullRequestAuthor === 'requester'
    ? platform.repositoryUrl
    : undefined;
}
