import { defineRule } from '../rule';
import { templateObjects } from './support/infraTemplates';

const hook =
  /^\s*["']?(helm\.sh|argocd\.argoproj\.io)\/hook["']?: ["']?([\w-]+)/m;

/** Hooks run at every sync, outside the order of everything else. */
export const orderNeedsNoHooks = defineRule({
  meta: {
    id: 'order-needs-no-hooks',
    severity: 'error',
    title: 'Order comes from waves, not from hooks',
    why: 'A hook runs before the Secrets and accounts that it needs exist, again at every sync, and is no part of the state that Argo CD compares: a first installation hangs.',
    evidence: ['Argo CD 3.5: gitops-engine/pkg/sync/hook/hook.go'],
  },
  check: ({ bundle, report }) => {
    for (const { kind, path, text } of templateObjects(bundle)) {
      const when = hook.exec(text)?.[2];
      if (when !== undefined && when !== 'Skip') {
        report({
          message: `The ${kind} is a hook (${when})`,
          file: path,
          fix: 'Give it an argocd.argoproj.io/sync-wave instead',
        });
      }
    }
  },
});
