import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { imageOf } from './support/images';

/** An image without a package fails at start, long after the review. */
export const imageCanDoWhatLayersAsk = defineRule({
  meta: {
    id: 'image-can-do-what-layers-ask',
    severity: 'error',
    title: 'The image can do what the layers ask',
    why: 'Images of MLflow differ in what they bundle: azure-identity, a database driver, the auth extra. A missing one is a crash loop after the merge.',
    evidence: ['the evidence of each image in the product and the platform'],
  },
  check: ({ bundle, report }) => {
    for (const view of environmentViews(bundle)) {
      const { reference, known } = imageOf(bundle, view);
      const { requires, installs } = view.environment.workload;
      const present = [...(known?.capabilities ?? []), ...installs];
      const missing = requires.filter(
        capability => !present.includes(capability),
      );
      if (!known) {
        report({
          message: `${view.environment.name} runs ${reference}, of which nobody declared what it can do`,
          file: view.pins,
          fix: 'Choose a listed image, or declare this one under products.images of the platform, with evidence',
        });
      } else if (missing.length > 0) {
        report({
          message: `${
            view.environment.name
          } runs ${reference}, which lacks ${missing.join(', ')}`,
          file: view.pins,
          fix: 'Choose an image that has it, a layer setting that installs it, or another layer',
        });
      }
    }
  },
});
