import { gte, lt } from 'semver';
import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { imageOf } from './support/images';

/** Between refused and recommended lies a choice that reviewers should see. */
export const imageIsRecent = defineRule({
  meta: {
    id: 'image-is-recent',
    severity: 'warning',
    title: 'The image is of a recommended version',
    why: 'Fixes of less severe holes are in later versions.',
    evidence: ['CVE-2026-115886'],
  },
  check: ({ bundle, report }) => {
    const { hard, recommended } = bundle.deployment.product.securityFloor;
    for (const view of environmentViews(bundle)) {
      const { reference, known } = imageOf(bundle, view);
      if (known && gte(known.version, hard) && lt(known.version, recommended)) {
        report({
          message: `${view.environment.name} runs ${reference}; ${recommended} or later is recommended`,
          file: view.pins,
          fix: `Choose an image of version ${recommended} or later`,
        });
      }
    }
  },
});
