import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';

/** Numbers and booleans that a template prints in Go's words. */
export const scalarsAreText = defineRule({
  meta: {
    id: 'scalars-are-text',
    severity: 'error',
    title: 'Flags, variables, labels and annotations are text',
    why: 'A number becomes "--workers=%!s(int64=4)" or "1.2e+07", a boolean label is refused by the API server, an empty flag becomes `--flag=`; no tool before it objects.',
    evidence: ['Helm 4.3.1 and 3.19: rendered'],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    for (const { server, paths, environment } of serversOf(bundle)) {
      for (const [path, map] of Object.entries(server.textMaps)) {
        const wrong = Object.entries(map)
          .filter(
            ([, value]) =>
              typeof value !== 'string' ||
              (value === '' && path === 'extraArgs'),
          )
          .map(([key]) => `${path}.${key}`);
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
