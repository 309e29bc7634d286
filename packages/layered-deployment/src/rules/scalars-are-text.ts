import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { mapAt } from './support/yaml';

const maps = [
  ['extraArgs'],
  ['extraEnvVars'],
  ['extraPodLabels'],
  ['podAnnotations'],
  ['deploymentAnnotations'],
  ['serviceAccount', 'annotations'],
];

/** Numbers and booleans that a template prints in Go's words. */
export const scalarsAreText = defineRule({
  meta: {
    id: 'scalars-are-text',
    severity: 'error',
    title: 'Flags, variables, labels and annotations are text',
    why: 'A number becomes "--workers=%!s(int64=4)" or "1.2e+07", a boolean label is refused by the API server, an empty flag becomes `--flag=`; no tool before it objects.',
    evidence: ['Helm 4.3.1 and 3.19: rendered'],
    products: ['community-mlflow'],
  },
  check: ({ bundle, report }) => {
    for (const { upstream, paths, environment } of environmentViews(bundle)) {
      for (const keys of maps) {
        const wrong = Object.entries(mapAt(upstream, ...keys))
          .filter(
            ([, value]) =>
              typeof value !== 'string' ||
              (value === '' && keys[0] === 'extraArgs'),
          )
          .map(([key]) => [...keys, key].join('.'));
        if (wrong.length > 0) {
          report({
            message: `${environment.name} gives ${wrong.join(
              ', ',
            )} as a number, a boolean or nothing`,
            file: paths.upstream[0],
            fix: 'Quote the value, or leave the key out',
          });
        }
      }
    }
  },
});
