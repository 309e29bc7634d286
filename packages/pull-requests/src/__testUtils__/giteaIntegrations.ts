import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';

/** The integrations of an app-config that knows one Gitea. */
export function giteaIntegrations(
  baseUrl: string,
  credentials: { username?: string; password?: string },
): ScmIntegrations {
  return ScmIntegrations.fromConfig(
    new ConfigReader({
      integrations: {
        gitea: [{ host: new URL(baseUrl).host, baseUrl, ...credentials }],
      },
    }),
  );
}
