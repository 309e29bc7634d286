import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { isProduction } from './support/production';

/** A team must not be able to widen its own rights unseen. */
export const productionHasReviewers = defineRule({
  meta: {
    id: 'production-has-reviewers',
    severity: 'warning',
    title: 'Somebody else reviews the Application of production',
    why: 'Who may change the Application may point it at another project, cluster or namespace.',
    evidence: ['Argo CD documentation: security, project boundaries'],
  },
  check: ({ bundle, report }) => {
    for (const { environment } of environmentViews(bundle)) {
      const { applicationPath, name, reviewers } = environment;
      if (isProduction(name) && reviewers.length === 0) {
        report({
          message: `Nobody is named as reviewer of ${name}`,
          file: applicationPath,
          fix: `Name reviewers of the environment in the platform, and add to CODEOWNERS: /${applicationPath} @<the platform team>`,
        });
      }
    }
  },
});
