/** GitLab knows a draft by these prefixes, each of them any number of times. */
const DRAFT_PREFIX = /^(?:\s*(?:\[draft\]|\(draft\)|draft:))+\s*/i;

/** The title as GitLab has to be told it. */
export function toGitlabTitle(title: string, draft: boolean): string {
  return draft ? `Draft: ${title}` : title;
}

/** Tells a title apart from the mark of a draft. */
export function fromGitlabTitle(title: string): {
  title: string;
  draft: boolean;
} {
  return {
    title: title.replace(DRAFT_PREFIX, ''),
    draft: DRAFT_PREFIX.test(title),
  };
}
