import { z } from 'zod/v4';
import type { Workload } from '../../workload';

/** Annotations that other layers ask of the route; left out if there are none. */
export const annotationsSchema = z.record(z.string(), z.string()).optional();

/** The values of `annotationsSchema`. */
export function annotationsOf({ routeAnnotations }: Workload) {
  return Object.keys(routeAnnotations).length
    ? { annotations: routeAnnotations }
    : {};
}
