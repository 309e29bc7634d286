import { codeOwnerLines } from '../argocd/codeOwners';
import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';

/** A project in the repository limits only those who may not change it. */
export const projectBelongsToThePlatform = defineRule({
  meta: {
    id: 'project-belongs-to-the-platform',
    severity: 'warning',
    title: 'Nobody but the platform team decides about a project in Git',
    why: 'Who may merge a change of the AppProject gives its Application whatever rights the change says.',
    evidence: ['Argo CD documentation: projects, security considerations'],
  },
  check: ({ bundle, report }) => {
    const { platform } = bundle.deployment;
    if (platform.argocd.codeOwner) {
      return;
    }
    for (const { environment } of environmentViews(bundle)) {
      const { name, projectPath } = environment;
      if (projectPath) {
        report({
          message: `Whoever may merge may widen the project of ${name}`,
          file: projectPath,
          fix: `Name the owner in argocd.codeOwner of the platform, and add to CODEOWNERS: ${codeOwnerLines(
            platform,
            name,
          ).join(', ')}`,
        });
      }
    }
  },
});
