import type { ServerAddress } from '../../product';
import type { Workload } from '../../workload';

/**
 * How the portal reaches a server that knows no users itself: past the login
 * at the door, from inside the cluster.
 *
 * @param outside - what a portal outside the cluster puts into its file of
 * credentials
 */
export function portalAccess(
  workload: Workload,
  server: ServerAddress,
  outside: string,
) {
  const scheme = workload.serverCertificate ? 'https' : 'http';
  const address = `${scheme}://${server.serviceName}.${workload.namespace}.svc:${server.servicePort}`;
  return {
    id: 'portal-access',
    title: `Let the portal reach the server as ${address} after the first sync: it runs in the same cluster, its namespace is one of portalNamespaces of the network policy, and \`instances.baseUrl\` of the platform names this address. It needs no credentials there. A portal outside the cluster uses the public address instead, with a file in its credentials directory whose password is ${outside}`,
    command: `kubectl --namespace "$PORTAL_NAMESPACE" exec deployment/backstage -- node --eval "fetch('${address}/health').then(answer => console.log(answer.status))"`,
    check: `kubectl --namespace ${workload.namespace} get networkpolicy ${server.serviceName} --output yaml | grep "$PORTAL_NAMESPACE"`,
  };
}
