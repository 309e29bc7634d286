import type { ServerAddress } from '../../../product';
import type { Workload } from '../../../workload';

/**
 * How the portal, which cannot follow a page to sign in, reaches the server:
 * past the proxy, from inside the cluster.
 */
export function portalAccess(workload: Workload, server: ServerAddress) {
  const scheme = workload.serverCertificate ? 'https' : 'http';
  const address = `${scheme}://${server.serviceName}.${workload.namespace}.svc:${server.servicePort}`;
  return {
    id: 'portal-access',
    title: `Let the portal reach the server as ${address}: it runs in the same cluster, its namespace is one of portalNamespaces of the network policy, and \`instances.baseUrl\` of the platform names this address. It needs no credentials there. A portal outside the cluster uses the public address instead, with a file in its credentials directory whose password is a token of the provider, renewed by a program`,
    command: `kubectl --namespace "$PORTAL_NAMESPACE" exec deployment/backstage -- node --eval "fetch('${address}/health').then(answer => console.log(answer.status))"  # after the first sync`,
    check: `kubectl get networkpolicy ${server.serviceName} --namespace ${workload.namespace} --output yaml | grep "$PORTAL_NAMESPACE"`,
  };
}
