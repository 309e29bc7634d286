import {
  AuthenticationError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type { OAuthAuthenticatorResult } from '@backstage/plugin-auth-node';
import type { z } from 'zod/v4';
import { type GiteaUser, tokenAnswerSchema, userAnswerSchema } from './answers';

const TIMEOUT_MS = 15_000;

type GiteaSession = OAuthAuthenticatorResult<GiteaUser>;

/** What Gitea offers as an OAuth2 provider, to one application. */
export class GiteaOAuth {
  readonly #baseUrl: string;
  readonly #callbackUrl: string;
  readonly #readClient: () => { id: string; secret: string };

  constructor(options: {
    /** Without a slash at its end. */
    baseUrl: string;
    callbackUrl: string;
    /** Called for each use, so that a new secret needs no restart. */
    readClient: () => { id: string; secret: string };
  }) {
    this.#baseUrl = options.baseUrl;
    this.#callbackUrl = options.callbackUrl;
    this.#readClient = options.readClient;
  }

  /** Where a person is asked whether the portal may act for them. */
  authorizeUrl(query: { scope: string; state: string }): string {
    const url = new URL(`${this.#baseUrl}/login/oauth/authorize`);
    url.search = new URLSearchParams({
      client_id: this.#readClient().id,
      redirect_uri: this.#callbackUrl,
      response_type: 'code',
      ...query,
    }).toString();
    return url.toString();
  }

  async signIn(code: string): Promise<GiteaSession> {
    return this.#exchange({
      grant_type: 'authorization_code',
      code,
      redirect_uri: this.#callbackUrl,
    });
  }

  async refresh(refreshToken: string): Promise<GiteaSession> {
    return this.#exchange({
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
    });
  }

  async #exchange(grant: Record<string, string>): Promise<GiteaSession> {
    const { id, secret } = this.#readClient();
    const token = await this.#read(
      tokenAnswerSchema,
      'login/oauth/access_token',
      {
        method: 'POST',
        body: new URLSearchParams({
          ...grant,
          client_id: id,
          client_secret: secret,
        }),
      },
    );
    const fullProfile = await this.#read(userAnswerSchema, 'api/v1/user', {
      headers: { Authorization: `Bearer ${token.access_token}` },
    });
    return {
      fullProfile,
      session: {
        accessToken: token.access_token,
        tokenType: token.token_type,
        // Gitea does not repeat what it granted: `scopes.persist` remembers it.
        scope: '',
        expiresInSeconds: token.expires_in,
        refreshToken: token.refresh_token,
      },
    };
  }

  async #read<T>(
    schema: z.ZodType<T>,
    path: string,
    request: RequestInit,
  ): Promise<T> {
    let response: Response;
    try {
      response = await fetch(`${this.#baseUrl}/${path}`, {
        ...request,
        // One that is followed would carry the client's secret elsewhere.
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch {
      // The cause would be part of what the person reads.
      throw new ServiceUnavailableError(
        `${this.#baseUrl} did not answer; try again later`,
      );
    }
    if (response.status >= 300 && response.status < 400) {
      throw new ServiceUnavailableError(
        `${
          this.#baseUrl
        } redirects elsewhere; ask the platform team to set baseUrl below auth.providers.gitea to its present address`,
      );
    }
    const answer = schema.safeParse(
      await response.json().catch(() => undefined),
    );
    if (response.ok && answer.success) {
      return answer.data;
    }
    throw response.status >= 500
      ? new ServiceUnavailableError(
          `${this.#baseUrl} failed with ${response.status}; try again later`,
        )
      : new AuthenticationError(
          `${this.#baseUrl} did not sign you in (${path} answered ${
            response.status
          }). Try again; if it stays so, the portal's OAuth2 application there does not fit auth.providers.gitea.`,
        );
  }
}
