import { defineRule } from '../rule';
import { templateObjects } from './support/infraTemplates';

/** The one Secret a bundle may hold has no data and is never applied. */
const skipped = /^\s*argocd\.argoproj\.io\/hook: ["']?Skip\b/m;

/** A Secret in Git is a secret in Git, however it is encoded. */
export const secretsComeFromTheStore = defineRule({
  meta: {
    id: 'secrets-come-from-the-store',
    severity: 'error',
    title: 'No template makes a Secret',
    why: 'What a Secret of a chart holds stands among its values, and so in Git; base64 hides nothing. A project that allows the kind also lets a team replace the Secrets of others.',
    evidence: [
      'CVE-2026-42880: Argo CD shows Secrets to users who may only read',
      'External Secrets Operator documentation: introduction',
    ],
  },
  check: ({ bundle, report }) => {
    for (const { kind, path, text } of templateObjects(bundle)) {
      if (kind === 'Secret' && !skipped.test(text)) {
        report({
          message: 'A template makes a Secret',
          file: path,
          fix: 'Ask for it in workload.secrets, so that the secrets layer takes it from the store',
        });
      }
    }
  },
});
