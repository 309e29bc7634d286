import type { Prerequisite } from '../../../layer';
import { keepChartVersion } from '../../runningChart';

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
  const version = keepChartVersion('traefik', namespace);
  const upgrade = `helm upgrade traefik traefik --repo https://traefik.github.io/charts --version "$CHART_VERSION" --namespace ${namespace} --reuse-values`;
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
      command: [version, [upgrade, ...timeouts].join(' ')].join('\n'),
      check: `${show} | grep -i respondingTimeouts.readTimeout=${settings.timeoutSeconds}s`,
    },
    ...(crosses
      ? [
          {
            id: 'traefik-cross-namespace',
            title:
              'Let Traefik use middlewares of other namespaces (once per cluster)',
            command: `${version}\n${upgrade} --set providers.kubernetesCRD.allowCrossNamespace=true`,
            check: `${show} | grep -i allowCrossNamespace`,
          },
        ]
      : []),
  ];
}
