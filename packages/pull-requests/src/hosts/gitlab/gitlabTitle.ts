import { draftTitle } from '../draftTitle';

/** GitLab knows a draft by these prefixes, each of them any number of times. */
export const gitlabTitle = draftTitle(
  'Draft: ',
  /^(?:\s*(?:\[draft\]|\(draft\)|draft:))+\s*/i,
);
