import { NotAllowedError } from '@backstage/errors';

/**
 * Tells why GitHub refuses a token of somebody who may do what was tried;
 * undefined if it does not say so. What its header about single sign-on holds
 * lets whoever reads it authorize the token, so nothing of it is passed on.
 *
 * @param failed - the first words of the error
 * @see https://github.blog/changelog/2023-08-10-x-accepted-github-permissions-header-for-fine-grained-permission-actors/
 */
export function missingAccess(
  failed: string,
  options: {
    host: string;
    owner: string;
    message: string;
    header: (name: string) => string | undefined;
  },
): Error | undefined {
  const { host, owner, message, header } = options;
  if (header('x-github-sso')?.startsWith('required')) {
    return new NotAllowedError(
      `${failed}: ${owner} wants its members to sign in by its own single sign-on. If the token is your own, open https://${host}/orgs/${owner}/sso, then sign in to ${host} again; the token of an integration has to be authorized for ${owner} in the settings of its account.`,
    );
  }
  if (/^Resource not accessible by (integration|personal)/i.test(message)) {
    return new NotAllowedError(
      `${failed}: the GitHub app or token that the portal uses lacks a permission. Give it ${toWords(
        header('x-accepted-github-permissions'),
      )} for ${owner}, and let the owners of ${owner} accept that.`,
    );
  }
  return undefined;
}

/** As in `contents=write; contents=write,workflows=write`. */
function toWords(accepted = ''): string {
  const sets = accepted
    .split(';')
    .map(set =>
      [...set.matchAll(/([a-z_]+)=(read|write|admin)/g)]
        .map(([, permission, level]) => `${permission}: ${level}`)
        .join(' and '),
    )
    .filter(Boolean);
  return sets.length
    ? sets.join(', or ')
    : 'contents: write and pull_requests: write';
}
