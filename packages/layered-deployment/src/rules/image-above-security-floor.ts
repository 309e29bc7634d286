import { lt } from 'semver';
import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { imageOf } from './support/images';

/** Old servers have holes that are used. */
export const imageAboveSecurityFloor = defineRule({
  meta: {
    id: 'image-above-security-floor',
    severity: 'error',
    title: 'The image is above the security floor',
    why: 'Older releases have known holes, some of them exploited, that need no login.',
    evidence: ['CVE-2026-64849', 'CVE-2026-96804'],
  },
  check: ({ bundle, report }) => {
    const { hard } = bundle.deployment.product.securityFloor;
    for (const view of environmentViews(bundle)) {
      const { reference, known } = imageOf(bundle, view);
      if (known && lt(known.version, hard)) {
        report({
          message: `${view.environment.name} runs ${reference}, and versions before ${hard} are refused`,
          file: view.pins,
          fix: `Choose an image of version ${hard} or later`,
        });
      }
    }
  },
});
