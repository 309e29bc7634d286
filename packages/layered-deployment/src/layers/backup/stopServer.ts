import type { ServerAddress } from '../../product';
import { askFor } from '../askFor';

/** Whose server stands still while its data is replaced. */
export interface StoppedServer {
  deployment: string;
  environment: string;
  namespace: string;
  server: Pick<ServerAddress, 'podLabels'>;
}

const block = (...lines: string[]) => ['```sh', ...lines, '```'].join('\n');

function partsOf({ deployment, environment, namespace }: StoppedServer) {
  const application = `${deployment}-${environment}`;
  const kubectl = `kubectl --namespace ${namespace}`;
  const part = `--selector app.kubernetes.io/part-of=${deployment}`;
  const suspend = (suspended: boolean) =>
    `${kubectl} get cronjobs ${part} --output name | xargs -I{} ${kubectl} patch {} --patch '{"spec":{"suspend":${suspended}}}'`;
  return {
    application,
    kubectl,
    part,
    suspend,
    project: `PROJECT="$(argocd app get ${application} --output json | jq --raw-output .spec.project)"`,
  };
}

/**
 * The first step of a restore. The sync policy of an Application belongs to
 * whatever made it, a root Application or an ApplicationSet, which would put it
 * back in the middle of the restore; a window of the project is theirs to obey.
 */
export function stopServer(stopped: StoppedServer): string[] {
  const { application, kubectl, part, suspend, project } = partsOf(stopped);
  const pods = Object.entries(stopped.server.podLabels)
    .map(([name, value]) => `${name}=${value}`)
    .join(',');
  return [
    '## 1. Stop the server, and keep Argo CD from starting it',
    'A window of the AppProject forbids every sync until step 4 deletes it. It needs a login of Argo CD that may change the project.',
    block(
      project,
      `argocd proj windows add "$PROJECT" --kind deny --schedule '* * * * *' --duration 24h --applications ${application}`,
      suspend(true),
      `${kubectl} scale deployment ${stopped.deployment} --replicas 0`,
      `${kubectl} wait --for=delete pod --selector ${pods} --timeout=5m`,
      `${kubectl} get jobs ${part}`,
    ),
    'Go on when no pod of the server is left and no Job is running.',
  ];
}

/** The last step of a restore, which takes back what the first one did. */
export function startServer(stopped: StoppedServer): string[] {
  const { application, kubectl, suspend, project } = partsOf(stopped);
  return [
    block(
      suspend(false),
      // Under an autoscaler Git holds no number to which Argo CD could return.
      `${kubectl} scale deployment ${stopped.deployment} --replicas 1`,
      project,
      'argocd proj windows list "$PROJECT"',
    ),
    `Delete the window of ${application}: its number is in the first column of the list.`,
    block(
      askFor('WINDOW', 'number of the window'),
      'argocd proj windows delete "$PROJECT" "$WINDOW"',
      `argocd app sync ${application}`,
    ),
  ];
}
