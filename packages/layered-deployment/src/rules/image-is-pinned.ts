import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';
import { textAt } from './support/yaml';

const exact = /^v?\d+\.\d+(\.\d+)?([.-][A-Za-z0-9.-]+)?$/;

/** What was reviewed is what runs. */
export const imageIsPinned = defineRule({
  meta: {
    id: 'image-is-pinned',
    severity: 'error',
    title: 'Every image is pinned',
    why: 'A moving tag changes what runs without a review, and differs between pods of one Deployment.',
    evidence: ['Kubernetes documentation: images'],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    for (const { server, pins, environment } of serversOf(bundle)) {
      const { repository, tag: ofServer } = server.image;
      const containers = server.initContainers.map(container =>
        String(textAt(container, 'image')),
      );
      for (const image of [`${repository}:${ofServer}`, ...containers]) {
        const tag = image.slice(image.lastIndexOf(':') + 1);
        if (!exact.test(tag) && !/@sha256:[0-9a-f]{64}$/.test(image)) {
          report({
            message: `${environment.name} runs ${image}, which is no exact version`,
            file: pins,
            fix: 'Name an exact version or a digest',
          });
        }
      }
    }
  },
});
