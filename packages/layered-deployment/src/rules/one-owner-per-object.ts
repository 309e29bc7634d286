import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';
import { templateObjects } from './support/infraTemplates';
import { at } from './support/yaml';

/** What the chart would make, and the switch that keeps it from doing so. */
const madeByChart: { kinds: string[]; keys: string[]; byDefault: boolean }[] = [
  {
    kinds: ['ServiceAccount'],
    keys: ['serviceAccount', 'create'],
    byDefault: true,
  },
  {
    kinds: ['Ingress', 'IngressRoute', 'HTTPRoute'],
    keys: ['ingress', 'enabled'],
    byDefault: false,
  },
  {
    kinds: ['ServiceMonitor'],
    keys: ['serviceMonitor', 'enabled'],
    byDefault: false,
  },
  {
    kinds: ['NetworkPolicy'],
    keys: ['networkPolicy', 'enabled'],
    byDefault: false,
  },
  {
    kinds: ['CronJob'],
    keys: ['garbageCollection', 'enabled'],
    byDefault: false,
  },
];

/** Two sources with one object: the last one wins, and they fight. */
export const oneOwnerPerObject = defineRule({
  meta: {
    id: 'one-owner-per-object',
    severity: 'error',
    title: 'Every object has one owner',
    why: 'Argo CD pools the objects of all sources and keeps the last of two with one name, with a warning nobody reads.',
    evidence: ['Argo CD 3.5: controller/state.go, NormalizeTargetObjects'],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    const kinds = templateObjects(bundle).map(({ kind }) => kind);
    for (const { upstream, paths, environment } of serversOf(bundle)) {
      for (const { kinds: owned, keys, byDefault } of madeByChart) {
        const doubled = kinds.find(
          kind =>
            owned.includes(kind) &&
            // Layers make accounts for other pods, too.
            (kind !== 'ServiceAccount' ||
              environment.workload.serviceAccountName !== undefined),
        );
        if (doubled && (at(upstream, ...keys) ?? byDefault) === true) {
          report({
            message: `Both charts of ${environment.name} make a ${doubled}`,
            file: paths.upstream[0],
            fix: `Set ${keys.join('.')} to false`,
          });
        }
      }
    }
  },
});
