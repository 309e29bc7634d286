import { defineRule } from '../rule';
import { preparationTexts } from './support/preparation';

/** A deleted model comes back only from a version of it. */
export const objectStoreKeepsVersions = defineRule({
  meta: {
    id: 'object-store-keeps-versions',
    severity: 'error',
    title: 'The object store keeps replaced and deleted versions',
    why: 'MLflow has no trash for artifacts, and a backup of the database alone brings back names of files that are gone.',
    evidence: [
      'AWS documentation: versioning in S3 buckets',
      'Google documentation: object versioning',
      'Microsoft documentation: blob versioning',
    ],
  },
  check: ({ bundle, report }) => {
    for (const { name, workload } of bundle.deployment.environments) {
      const { artifacts } = workload;
      const kept = preparationTexts(bundle, name).some(({ text }) =>
        /versioning/i.test(text),
      );
      if (artifacts && artifacts.kind !== 'directory' && !kept) {
        report({
          message: `Nobody is asked to keep versions in the object store of ${name}`,
          fix: 'Let a prerequisite of the artifact store, or its Terraform module, turn versioning on',
        });
      }
    }
  },
});
