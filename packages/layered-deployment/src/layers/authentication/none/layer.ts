import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';

export const none = defineLayer({
  concern: 'authentication',
  id: 'none',
  title: 'No login',
  reason: 'only people who may forward a port reach the server',
  documentation:
    'For a server that nothing from outside the cluster reaches: Kubernetes decides who may forward a port to it. With a route that leads from outside to the server, this choice is refused.',
  settings: z.strictObject({}),
  worksWith: { route: ['none'] },
});
