import type { Workload } from '../../workload';
import { enginesPerWorker } from '../mlflow/engines';
import { libpqVariables } from '../mlflow/postgresql';
import { serverEnvironment } from '../mlflow/serverEnvironment';
import { server } from './server';

/** Variables of the server; a name must not come twice. */
export function environment(workload: Workload) {
  const { database } = workload;
  const plain = {
    ...serverEnvironment(
      workload,
      server(workload.name),
      enginesPerWorker(workload),
    ),
    // The other chart has a switch for it, this one has not.
    MLFLOW_DISABLE_TELEMETRY: 'true',
  };
  const libpq = database?.kind === 'postgresql' ? libpqVariables(database) : [];
  return [
    ...Object.entries(plain).map(([name, value]) => ({ name, value })),
    ...libpq.filter(({ name }) => !Object.hasOwn(plain, name)),
  ];
}
