/** By the error's name, what it has to say to the person who has to act. */
export type Sentences = Record<string, RegExp>;

/** The host takes the pull request and refuses a name, as it seems. */
const REFUSED_NAME =
  /^(labels|reviewers|assignees): .+ (Check|Give|Write|correct) .+\.$/;

export const sentences = {
  unauthorized: {
    AuthenticationError:
      /: the credentials were refused\. Renew those of its entry below integrations in app-config, or sign in to .+ again/,
    // What Azure DevOps says where a token's scope is missing.
    NotAllowedError: /^reviewers: .+ Give its token the scope .+ run again\.$/,
  },
  forbidden: {
    NotAllowedError:
      /Give (it write access to the repository|its token the scope)/,
  },
  missing: {
    NotFoundError:
      /Check (owner and repository in repoUrl|repoUrl and baseBranch|baseBranch and the account's access)/,
    ConflictError: /was changed meanwhile\. Run again\./,
    InputError: REFUSED_NAME,
  },
  conflict: {
    ConflictError: /Run again\./,
    InputError: REFUSED_NAME,
  },
  unprocessable: {
    ConflictError:
      /: the host did not accept it\. .+ then run again; or the host has rules for /,
    InputError: REFUSED_NAME,
  },
  tooMany: {
    ServiceUnavailableError:
      /: it asks for fewer requests\. Run again in 3600 seconds\.$/,
  },
  cut: {
    ServiceUnavailableError:
      /: it cannot be reached\. Check the integration's .+ and the network of the backend, then run again\.$/,
  },
  silent: {
    ServiceUnavailableError:
      /: no answer within [\d.]+ seconds\. Run again: what was done already is found and kept\.$/,
  },
} satisfies Record<string, Sentences>;
