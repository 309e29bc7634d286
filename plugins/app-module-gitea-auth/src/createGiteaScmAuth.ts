import type { ConfigApi, OAuthApi } from '@backstage/frontend-plugin-api';
import { ScmAuth } from '@backstage/integration-react';

/**
 * The entry for Gitea in `ScmAuth.merge`, for the host that
 * `auth.providers.gitea` names; nothing where it is not configured.
 *
 * @public
 */
export function createGiteaScmAuth(options: {
  giteaAuthApi: OAuthApi;
  configApi: ConfigApi;
}): ScmAuth[] {
  const { giteaAuthApi, configApi } = options;
  const environment =
    configApi.getOptionalString('auth.environment') ?? 'development';
  const baseUrl = configApi.getOptionalString(
    `auth.providers.gitea.${environment}.baseUrl`,
  );
  if (!baseUrl) {
    return [];
  }
  return [
    ScmAuth.forAuthApi(giteaAuthApi, {
      host: new URL(baseUrl).host,
      // The backend asks for both at once: Gitea never extends what a person
      // granted once.
      scopeMapping: { default: ['read:user'], repoWrite: ['write:repository'] },
    }),
  ];
}
