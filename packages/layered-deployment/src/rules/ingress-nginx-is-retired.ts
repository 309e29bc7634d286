import { defineRule } from '../rule';

/** It works, and nobody repairs it any more. */
export const ingressNginxIsRetired = defineRule({
  meta: {
    id: 'ingress-nginx-is-retired',
    severity: 'warning',
    title: 'New servers do not start on ingress-nginx',
    why: 'The controller gets no fixes since March 2026, also none for holes in it; its annotations work with no other controller.',
    evidence: ['Kubernetes blog, November 2025: ingress-nginx retirement'],
  },
  check: ({ bundle, report }) => {
    const { layers, environments } = bundle.deployment;
    const route = layers.find(({ concern }) => concern === 'route');
    if (route?.layer.id === 'nginx') {
      report({
        message: `${environments
          .map(({ name }) => name)
          .join(', ')}: the route is one of ingress-nginx, which is retired`,
        fix: 'Let the platform choose the route layer gateway-api, traefik or the load balancer of its cloud',
      });
    }
  },
});
