import type { Image } from '../../image';
import type { Workload } from '../../workload';
import { migrationContainer } from './postgresql';

/** What every container of a pod gets from its chart. */
export interface ContainerSettings {
  securityContext: Record<string, unknown>;
  volumeMounts: { name: string; mountPath: string; readOnly?: boolean }[];
}

/**
 * Commands before the server starts, in the server's image.
 *
 * @param migrate - whether they make or upgrade the tables, for a chart that
 * does not
 */
export function initContainers(
  workload: Workload,
  image: Image,
  settings: ContainerSettings,
  migrate: boolean,
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
  return migrate && database?.kind === 'postgresql'
    ? [...asked, { ...migrationContainer(database), ...common }]
    : asked;
}
