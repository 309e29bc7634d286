import { z } from 'zod/v4';
import type { Problem } from '../../../errors';
import type { LayerContext } from '../../../layer';
import type { SecretRequest, WorkloadPart } from '../../../workload';
import { cronJobName } from '../../cronJobName';
import {
  peerEgress,
  serverPeer,
  serverPeerConfig,
  serverTrust,
  serverUri,
} from '../../serverPeer';
import type { Settings } from './settings';

/** What the template of the CronJob reads. */
export const garbageCollectionConfig = z.strictObject({
  schedule: z.string().min(1),
  timeZone: z.string().min(1),
  command: z.array(z.string().min(1)).min(1),
  pod: serverPeerConfig,
});

/**
 * The command that removes deleted runs. Where the server passes artifacts on,
 * their addresses name the server, which then deletes them itself.
 */
function gcCommand(
  options: { olderThan: string; allWorkspaces: boolean },
  database = 'postgresql+psycopg2://',
): string[] {
  return [
    'mlflow',
    'gc',
    // libpq reads the rest from the environment.
    `--backend-store-uri=${database}`,
    // Without it the command makes a local folder, which it may not here. The
    // artifacts are deleted where their own addresses say.
    '--artifacts-destination=mlflow-artifacts:/',
    `--older-than=${options.olderThan}`,
    ...(options.allWorkspaces ? ['--all-workspaces'] : []),
  ];
}

/** The administrator's login: others may not delete what they cannot see. */
function loginOf(name: string, passwordKey: string): SecretRequest {
  return {
    name,
    keys: { admin: passwordKey },
    template: {
      MLFLOW_TRACKING_USERNAME: 'admin',
      MLFLOW_TRACKING_PASSWORD: '{{ .admin }}',
    },
  };
}

/** A CronJob that runs `mlflow gc` in the server's image. */
export function garbageCollection(
  { names, workload, server }: LayerContext<Settings, never>,
  part: NonNullable<Settings['garbageCollection']>,
): {
  workload: WorkloadPart;
  config: z.infer<typeof garbageCollectionConfig>;
  problems: Problem[];
} {
  const { name, problems } = cronJobName(names.deployment, 'gc');
  const adminKey = names['authentication.adminPasswordKey'];
  const login = adminKey ? [loginOf(`${name}-login`, adminKey)] : [];
  const pod = serverPeer(name, workload);
  const trust = serverTrust(workload);
  return {
    problems,
    workload: {
      secrets: login,
      companions: [
        {
          name,
          podLabels: { 'app.kubernetes.io/name': name },
          callsServer: true,
          egress: peerEgress(workload),
        },
      ],
    },
    config: {
      schedule: part.schedule,
      timeZone: part.timeZone,
      command: gcCommand({
        olderThan: part.olderThan,
        allWorkspaces: workload.workspaces ?? false,
      }),
      pod: {
        ...pod,
        env: {
          ...pod.env,
          MLFLOW_TRACKING_URI: serverUri(server, workload),
          ...trust.env,
          MLFLOW_DISABLE_TELEMETRY: 'true',
          ...(workload.workspaces && { MLFLOW_ENABLE_WORKSPACES: 'true' }),
          HOME: '/tmp',
        },
        volumes: [...pod.volumes, ...trust.volumes],
        volumeMounts: [...pod.volumeMounts, ...trust.volumeMounts],
        envFromSecrets: [
          ...pod.envFromSecrets,
          ...login.map(secret => secret.name),
        ],
      },
    },
  };
}
