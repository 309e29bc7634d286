import type { Contribution } from '../../layer';
import type { ServerAddress } from '../../product';
import type { Workload } from '../../workload';
import { askFor } from '../askFor';

/** Where the platform says that the portal reaches a server. */
interface PortalRoad {
  workload: Workload;
  server: ServerAddress;
  names: Record<string, string>;
  /** What `instances.baseUrl` of the platform makes for this environment. */
  address: string;
}

/**
 * How the portal gets past the login at the door of a server that knows no
 * users itself: around it from inside the cluster, or through it.
 *
 * @param password - what it shows at the door
 */
export function portalAccess(
  { workload, server, names, address }: PortalRoad,
  password: string,
): Required<Pick<Contribution, 'prerequisites' | 'notes'>> {
  const scheme = workload.serverCertificate ? 'https' : 'http';
  const service = `${server.serviceName}.${workload.namespace}.svc`;
  const inside = `${scheme}://${service}:${server.servicePort}`;
  const step = { id: 'portal-access' };
  if (address.includes(`//${service}`)) {
    return {
      notes: [],
      prerequisites: [
        {
          ...step,
          title: `Let the portal, which runs in the same cluster, call the server at ${address} without a login: its namespace is one of portalNamespaces of the network policy`,
          command: `kubectl --namespace "$PORTAL_NAMESPACE" exec deployment/backstage -- node --eval "fetch('${address}/health').then(answer => console.log(answer.status))"`,
          check: `kubectl --namespace ${workload.namespace} get networkpolicy ${server.serviceName} --output yaml | grep "$PORTAL_NAMESPACE"`,
        },
      ],
    };
  }
  const secret = `mlflow-credentials-${names.instance}`;
  const portal = 'kubectl --namespace "$PORTAL_NAMESPACE"';
  return {
    notes: [
      `${names.environment}: the portal calls ${address} and signs in there like everybody. Where it runs in the cluster of every environment, \`instances.baseUrl\` of the platform may be the address inside, here ${inside}, which asks for no login.`,
    ],
    prerequisites: [
      {
        ...step,
        title: `Give the portal, which calls ${address}, a file ${names.instance}.yaml in its credentials directory: the password is ${password}`,
        command: [
          askFor('PORTAL_USER', 'user name'),
          askFor('PASSWORD', password, 'secret'),
          `printf 'username: "%s"\\npassword: "%s"\\n' "$PORTAL_USER" "$PASSWORD" | ${portal} create secret generic ${secret} --from-file=${names.instance}.yaml=/dev/stdin; unset PASSWORD`,
        ].join('\n'),
        check: `${portal} get secret ${secret}`,
      },
    ],
  };
}
