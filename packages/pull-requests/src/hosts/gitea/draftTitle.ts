/** Gitea knows a draft by these prefixes, as they are set by default. */
const DRAFT_PREFIX = /^\s*(?:WIP:|\[WIP\])\s*/i;

/** The title as Gitea has to be told it. */
export function toGiteaTitle(title: string, draft: boolean): string {
  return draft ? `WIP: ${title}` : title;
}

/** Tells a title apart from the mark of a draft. */
export function fromGiteaTitle(title: string): {
  title: string;
  draft: boolean;
} {
  return {
    title: title.replace(DRAFT_PREFIX, ''),
    draft: DRAFT_PREFIX.test(title),
  };
}
