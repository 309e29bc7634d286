import { defineRule } from '../rule';
import { templateObjects } from './support/infraTemplates';

const makesPods = ['Job', 'CronJob', 'Deployment', 'StatefulSet', 'DaemonSet'];

/** A ResourceQuota counts every container, not only the server. */
export const podsHaveResources = defineRule({
  meta: {
    id: 'pods-have-resources',
    severity: 'error',
    title: 'Every container of the infra chart says what it needs',
    why: 'In a namespace with a ResourceQuota a pod with one container that does not is refused, which shows only in the events of its owner.',
    evidence: ['Kubernetes documentation: resource quotas'],
  },
  check: ({ bundle, report }) => {
    for (const { kind, path, text } of templateObjects(bundle)) {
      const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
      const containers = count(/^\s*(- )?image:/gm);
      if (
        makesPods.includes(kind) &&
        count(/^\s*(- )?resources:/gm) < containers
      ) {
        report({
          message: `A container of the ${kind} does not say its resources`,
          file: path,
          fix: 'Set requests for CPU and memory and a memory limit on every container',
        });
      }
    }
  },
});
