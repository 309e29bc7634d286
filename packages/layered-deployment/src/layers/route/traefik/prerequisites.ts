import type { Prerequisite } from '../../../layer';

/** Static configuration of Traefik, which no object of a server can change. */
export function traefikPrerequisites(
  settings: {
    entryPoints: string[];
    middlewares: { namespace?: string }[];
    timeoutSeconds: number;
    controllerNamespace?: string;
  },
  serverNamespace: string,
): Omit<Prerequisite, 'environment'>[] {
  const namespace = settings.controllerNamespace ?? '"$TRAEFIK_NAMESPACE"';
  const upgrade = `helm upgrade traefik traefik/traefik --namespace ${namespace} --reuse-values`;
  const show = `kubectl --namespace ${namespace} get deployments,daemonsets --output yaml`;
  const timeouts = settings.entryPoints.map(
    entryPoint =>
      `--set ports.${entryPoint}.transport.respondingTimeouts.readTimeout=${settings.timeoutSeconds}s`,
  );
  const crosses = settings.middlewares.some(
    ({ namespace: other }) => other && other !== serverNamespace,
  );
  return [
    {
      id: 'traefik-upload-timeout',
      title: `Let an upload through ${settings.entryPoints.join(', ')} take ${
        settings.timeoutSeconds
      } seconds (once per cluster; Traefik's default is 60)`,
      command: [upgrade, ...timeouts].join(' '),
      check: `${show} | grep -i respondingTimeouts.readTimeout=${settings.timeoutSeconds}s`,
    },
    ...(crosses
      ? [
          {
            id: 'traefik-cross-namespace',
            title:
              'Let Traefik use middlewares of other namespaces (once per cluster)',
            command: `${upgrade} --set providers.kubernetesCRD.allowCrossNamespace=true`,
            check: `${show} | grep -i allowCrossNamespace`,
          },
        ]
      : []),
  ];
}
