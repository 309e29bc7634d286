import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';

/** A chart without a schema ignores what it does not know. */
export const valuesAreReadByTheChart = defineRule({
  meta: {
    id: 'values-are-read-by-the-chart',
    severity: 'error',
    title: 'A chart without a schema is told only what it reads',
    why: 'Such a chart drops a misspelt or foreign key without a word, and the server runs with something else than the values say.',
    evidence: [
      'chart of mlflow/mlflow and chart langfuse 2.0.0: no values.schema.json',
    ],
    products: ['official-mlflow', 'langfuse'],
  },
  check: ({ bundle, report }) => {
    const { product } = bundle.deployment;
    for (const { upstream, pins, environment } of environmentViews(bundle)) {
      const { global: _, ...values } = upstream;
      const { error } =
        product.valuesSchema?.(environment.release).safeParse(values) ?? {};
      for (const { path, message } of error?.issues ?? []) {
        report({
          message: `${environment.name} gives the chart ${
            path.join('.') || 'values'
          }, and ${product.id} ${
            environment.release.version
          } does not read it so: ${message}`,
          file: pins,
          fix: 'Remove the key, or write it as the values of the chart have it',
        });
      }
    }
  },
});
