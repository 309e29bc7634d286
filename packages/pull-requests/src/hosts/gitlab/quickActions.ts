/** A line that GitLab carries out, as `/merge`, and then takes out of the text. */
const QUICK_ACTION = /^\/(?=[a-z_]+(?:[ \t]|$))/gim;
const ESCAPED = /^\\\/(?=[a-z_]+(?:[ \t]|$))/gim;

/**
 * The body as GitLab has to be told it: what somebody typed into a form must
 * not act with the rights of the portal. It looks the same on the page.
 */
export function toGitlabBody(body: string): string {
  return body.replace(QUICK_ACTION, '\\/');
}

/** The body as it was before {@link toGitlabBody}. */
export function fromGitlabBody(body: string): string {
  return body.replace(ESCAPED, '/');
}
