import { defineRule } from '../rule';
import { preparationTexts } from './support/preparation';

/** How each store says that a current object is deleted by its age. */
const byAge = [
  // Amazon S3, as JSON and as Terraform.
  /"Expiration"\s*:\s*\{\s*"(Days|Date)"/,
  /^\s*expiration\s*\{[^}]*\b(days|date)\b/m,
  // Google Cloud Storage, unless it is about versions that are replaced.
  /"type"\s*:\s*"Delete"\s*\}\s*,\s*"condition"\s*:\s*\{(?![^}]*(isLive|oncurrent|numNewerVersions))[^}]*"age"/,
  // Azure Blob Storage, for base blobs.
  /"baseBlob"\s*:\s*\{[^}]*"delete"/,
  /base_blob\s*\{[^}]*delete_after/,
];

/** A registered model is as old as it is. */
export const artifactsNeverExpire = defineRule({
  meta: {
    id: 'artifacts-never-expire',
    severity: 'error',
    title: 'No artifact is deleted because of its age',
    why: 'The files of every registered model lie beside those of forgotten runs. A rule by age deletes the model that serves today because somebody trained it last year.',
    evidence: [
      'MLflow documentation: artifact stores',
      'AWS documentation: S3 lifecycle configuration elements',
    ],
  },
  check: ({ bundle, report }) => {
    for (const { name } of bundle.deployment.environments) {
      const wrong = preparationTexts(bundle, name).find(
        ({ id, text }) =>
          // Backups, which have a bucket of their own, are meant to expire.
          id !== 'backup-retention' &&
          byAge.some(pattern => pattern.test(text)),
      );
      if (wrong) {
        report({
          message: `The artifacts of ${name} would be deleted by their age`,
          file: wrong.file,
          fix: 'Let a lifecycle rule free incomplete uploads and replaced versions alone',
        });
      }
    }
  },
});
