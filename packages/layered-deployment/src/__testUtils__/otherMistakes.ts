/**
 * Mistakes of the same list that the test of a rule makes, because they take
 * other layers than the examples have, or are heard by two rules.
 */
export const inRuleTests: Record<string, string> = {
  M18: 'database-secret-is-used',
  M23: 'database-is-not-bundled',
  M26: 'ingress-nginx-is-retired',
  M34: 'garbage-collection-can-run',
  M37: 'network-policy-lets-the-server-work',
  M40: 'network-policy-lets-the-server-work',
  M46: 'replicas-share-their-state',
  M47: 'database-is-not-bundled',
};

/** Mistakes of the same list that these layers cannot make. */
export const impossible: Record<string, string> = {
  M20: 'a route names Secrets of its own namespace alone, and each wildcard layer says how the certificate gets there',
  M22: 'the layer that makes a wildcard certificate knows DNS-01 solvers alone',
  M24: 'each prerequisite has a check of its own, and none reads a log',
  M25: 'the resolver refuses a host that is deeper than the wildcard of its certificate',
  M30: 'it is about the ServiceMonitor of the official chart: no layer and no product of this package makes one',
  M44: 'it is a belief about a health check, which reads the port from the values',
  M45: 'no command of a bundle deletes runs but the garbage collection, whose own rules watch it',
};
