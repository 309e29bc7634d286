import { InputError } from '@backstage/errors';
import {
  GithubIntegrationConfig,
  SingleInstanceGithubCredentialsProvider,
} from '@backstage/integration';
import { isRefusal } from './isRefusal';

/**
 * The token that an integration has for a repository. It is to be asked for
 * before every call: Backstage keeps the token of an app until it is about to
 * end, and gets a new one then.
 */
export function integrationToken(
  config: GithubIntegrationConfig,
  repositoryUrl: string,
): () => Promise<string | undefined> {
  const credentials = SingleInstanceGithubCredentialsProvider.create(config);
  const unusable = () =>
    new InputError(
      `The GitHub app of ${config.host} cannot be used for ${repositoryUrl}. Install it there, and check the appId and privateKey of its entry below integrations in app-config.`,
    );
  const read = async () => {
    try {
      const { token } = await credentials.getCredentials({
        url: repositoryUrl,
      });
      if (!token && config.apps?.length) {
        throw unusable();
      }
      return token;
    } catch (error) {
      // Whatever is no answer of GitHub is about the key or the installation.
      throw isRefusal(error) ? error : unusable();
    }
  };
  let reading: Promise<string | undefined> | undefined;
  return () => {
    // Calls at the same time would get a token each.
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  };
}
