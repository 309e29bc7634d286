import type { Prerequisite } from '../../../layer';

/** The Gateway belongs to the platform: it must let the route in. */
export function gatewayPrerequisites({
  gateway,
  listener,
  host,
  namespace,
  backendAuthority,
}: {
  gateway: { name: string; namespace: string };
  listener: string;
  host: string;
  namespace: string;
  /** ConfigMap by which the Gateway verifies a server that serves HTTPS. */
  backendAuthority?: string;
}): Omit<Prerequisite, 'environment'>[] {
  const object = `kubectl --namespace ${gateway.namespace} get gateway ${gateway.name}`;
  const field = (path: string) =>
    `${object} --output jsonpath='{.spec.listeners[?(@.name=="${listener}")].${path}}'`;
  return [
    {
      id: 'gateway-listener',
      title: `Let the listener ${listener} of the Gateway ${gateway.namespace}/${gateway.name} serve ${host} to routes of the namespace ${namespace}, in its allowedRoutes.namespaces, hostname and tls.certificateRefs`,
      command: `kubectl --namespace ${gateway.namespace} edit gateway ${gateway.name}`,
      check: `${field('allowedRoutes.namespaces')} && ${field('hostname')}`,
    },
    ...(backendAuthority
      ? [
          {
            id: 'backend-authority',
            title: `Have the authority of the server's certificate as the ConfigMap ${backendAuthority} in the namespace ${namespace}, made by hand or by a Bundle of trust-manager`,
            command: `kubectl --namespace ${namespace} create configmap ${backendAuthority} --from-file ca.crt`,
            check: `kubectl --namespace ${namespace} get configmap ${backendAuthority} --output jsonpath='{.data.ca\\.crt}' | openssl x509 -noout -subject -enddate`,
          },
        ]
      : []),
  ];
}
