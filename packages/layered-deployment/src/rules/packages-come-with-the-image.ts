import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';

/** Works, but hangs on somebody else's service at the worst moment. */
export const packagesComeWithTheImage = defineRule({
  meta: {
    id: 'packages-come-with-the-image',
    severity: 'warning',
    title: 'Packages come with the image',
    why: 'A pod that downloads packages before it starts does so again after every eviction and on every new node; while the package index is down or out of reach, no pod starts.',
    evidence: ['Kubernetes documentation: init containers'],
  },
  check: ({ bundle, report }) => {
    for (const { environment, pins } of environmentViews(bundle)) {
      const { installs } = environment.workload;
      if (installs.length > 0) {
        report({
          message: `${environment.name} downloads ${installs.join(
            ', ',
          )} at every start of a pod`,
          file: pins,
          fix: 'Choose an image that has it, or waive this with the reason',
        });
      }
    }
  },
});
