import { defineRule } from '../rule';
import { templateObjects } from './support/infraTemplates';

/** Lowest and highest wave per kind; the server itself is in wave 0. */
const waves: Record<string, [number, number]> = {
  ServiceAccount: [-10, -1],
  NetworkPolicy: [-10, -1],
  ExternalSecret: [-10, -1],
  // A claim waits for its first pod: alone in a wave it waits for ever.
  PersistentVolumeClaim: [0, 0],
  Certificate: [1, 10],
  IngressRoute: [1, 10],
  Middleware: [1, 10],
  Job: [1, 10],
};

/** Order comes from waves, not from the order of sources. */
export const wavesFollowDependencies = defineRule({
  meta: {
    id: 'waves-follow-dependencies',
    severity: 'error',
    title: 'What the server needs comes before it, what needs it after',
    why: 'Argo CD pools all sources; inside one wave custom kinds come last, so that pods wait for Secrets that nobody made yet.',
    evidence: ['Argo CD 3.5: gitops-engine, sync task order'],
  },
  check: ({ bundle, report }) => {
    for (const { kind, wave, path } of templateObjects(bundle)) {
      const [lowest, highest] = waves[kind] ?? [-10, 10];
      if (wave < lowest || wave > highest) {
        report({
          message: `The ${kind} is in wave ${wave}, on the wrong side of the server in wave 0`,
          file: path,
          fix: `Give it an argocd.argoproj.io/sync-wave from ${lowest} to ${highest}`,
        });
      }
    }
  },
});
