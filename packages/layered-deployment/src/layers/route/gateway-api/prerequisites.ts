import type { Prerequisite } from '../../../layer';

/** The Gateway belongs to the platform: it must let the route in. */
export function gatewayPrerequisites({
  gateway,
  listener,
  host,
  namespace,
}: {
  gateway: { name: string; namespace: string };
  listener: string;
  host: string;
  namespace: string;
}): Omit<Prerequisite, 'environment'>[] {
  const object = `kubectl --namespace ${gateway.namespace} get gateway ${gateway.name}`;
  const field = (path: string) =>
    `${object} --output jsonpath='{.spec.listeners[?(@.name=="${listener}")].${path}}'`;
  return [
    {
      id: 'gateway-listener',
      title: `Let the listener ${listener} of the Gateway ${gateway.namespace}/${gateway.name} serve ${host} to routes of the namespace ${namespace}`,
      command: `kubectl --namespace ${gateway.namespace} edit gateway ${gateway.name}  # allowedRoutes.namespaces, hostname and tls.certificateRefs of ${listener}`,
      check: `${field('allowedRoutes.namespaces')} && ${field('hostname')}`,
    },
  ];
}
