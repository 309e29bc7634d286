import { draftTitle } from '../draftTitle';

/** Gitea knows a draft by these prefixes, as they are set by default. */
export const giteaTitle = draftTitle('WIP: ', /^\s*(?:WIP:|\[WIP\])\s*/i);
