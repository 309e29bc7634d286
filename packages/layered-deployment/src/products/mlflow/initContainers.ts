import type { Image } from '../../image';
import type { Workload } from '../../workload';
import { migrationContainer } from './postgresql';

/** What every container of a pod gets from its chart. */
export interface ContainerSettings {
  securityContext: Record<string, unknown>;
  volumeMounts: { name: string; mountPath: string; readOnly?: boolean }[];
}

/**
 * Commands before the server starts, in the server's image: what layers ask
 * for, then the migration of PostgreSQL. No chart has one that pods wait for,
 * and a newer server refuses older tables.
 */
export function initContainers(
  workload: Workload,
  image: Image,
  settings: ContainerSettings,
) {
  const { database } = workload;
  const common = {
    image: `${image.repository}:${image.tag}`,
    imagePullPolicy: 'IfNotPresent',
    resources: workload.resources,
    ...settings,
  };
  const asked = workload.initContainers.map(({ name, command, env }) => ({
    name,
    command,
    ...(env && {
      env: Object.entries(env).map(([variable, value]) => ({
        name: variable,
        value,
      })),
    }),
    ...common,
  }));
  return database?.kind === 'postgresql'
    ? [...asked, { ...migrationContainer(database), ...common }]
    : asked;
}
