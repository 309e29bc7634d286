import type { BundleContent } from '../bundle';
import { defineRule } from '../rule';
import { templateObjects, type TemplateObject } from './support/infraTemplates';

type Waves = [lowest: number, highest: number];

const before: Waves = [-10, -1];
const after: Waves = [1, 10];

/** Where each kind belongs; the server itself is in wave 0. */
const waves: Record<string, Waves> = {
  ServiceAccount: before,
  NetworkPolicy: before,
  ExternalSecret: before,
  // A claim waits for its first pod: alone in a wave it waits for ever.
  PersistentVolumeClaim: [0, 0],
  Certificate: after,
  IngressRoute: after,
  Middleware: after,
  Job: after,
};

function wavesOf({ kind, text }: TemplateObject, bundle: BundleContent): Waves {
  const servesTls = bundle.deployment.environments.some(
    ({ workload }) => workload.serverCertificate !== undefined,
  );
  // A Job that does not speak to the server prepares something for it.
  const prepares = kind === 'Job' && !text.includes('.Values.server.');
  if (prepares || (kind === 'Certificate' && servesTls)) {
    return before;
  }
  return waves[kind] ?? [-10, 10];
}

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
    for (const object of templateObjects(bundle)) {
      const { kind, wave, path } = object;
      const [lowest, highest] = wavesOf(object, bundle);
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
