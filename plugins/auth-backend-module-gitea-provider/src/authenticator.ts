import type { Config } from '@backstage/config';
import { AuthenticationError, InputError } from '@backstage/errors';
import { createOAuthAuthenticator } from '@backstage/plugin-auth-node';
import type { GiteaUser } from './answers';
import { GiteaOAuth } from './GiteaOAuth';

/**
 * What pull requests need: who the person is, the repository with its pull
 * requests, their reviewers and assignees, and labels, which alone Gitea counts
 * among the issues (`/repos/{owner}/{repo}/issues/{index}/labels`).
 */
const REQUIRED_SCOPES = ['read:user', 'write:repository', 'write:issue'];

/** Gitea or Forgejo as an OAuth2 provider. */
export const giteaAuthenticator = createOAuthAuthenticator<
  GiteaOAuth,
  GiteaUser
>({
  defaultProfileTransform: async ({ fullProfile }) => ({
    profile: {
      displayName: fullProfile.full_name || fullProfile.login,
      email: fullProfile.email || undefined,
      picture: fullProfile.avatar_url || undefined,
    },
  }),
  scopes: {
    // Its answers do not say what was granted.
    persist: true,
    required: REQUIRED_SCOPES,
    // Always the same: Gitea never extends what a person granted once.
    transform: ({ required, additional }) => [...required, ...additional],
  },
  initialize({ callbackUrl, config }) {
    const readClient = () => ({
      id: config.getString('clientId'),
      secret: config.getString('clientSecret'),
    });
    readClient(); // What is missing is said at the start.
    return new GiteaOAuth({
      baseUrl: readBaseUrl(config),
      callbackUrl,
      readClient,
    });
  },
  async start({ scope, state }, gitea) {
    return { url: gitea.authorizeUrl({ scope, state }) };
  },
  async authenticate({ req }, gitea) {
    const { code, error } = req.query;
    if (typeof code !== 'string') {
      throw new AuthenticationError(
        error === 'access_denied'
          ? 'You did not allow the portal to act in your name'
          : 'Gitea sent you back without signing you in. Try again.',
      );
    }
    return gitea.signIn(code);
  },
  async refresh({ refreshToken }, gitea) {
    return gitea.refresh(refreshToken);
  },
});

function readBaseUrl(config: Config): string {
  const text = config.getString('baseUrl');
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new InputError(
      `auth.providers.gitea: baseUrl is ${text}; write the address of the host, e.g. https://gitea.example.com`,
    );
  }
  return text.replace(/\/+$/, '');
}
