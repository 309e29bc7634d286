import type { SecretRequest, Workload, WorkloadPart } from '../../workload';

/** Secrets that the server mounts, or reads as environment variables. */
function readByServer(workload: Workload): SecretRequest[] {
  const { envFromSecrets, volumes, database, services } = workload;
  const names = [
    ...envFromSecrets,
    ...volumes.flatMap(({ source }) =>
      'secret' in source ? [source.secret] : [],
    ),
    ...(database?.kind === 'postgresql' ? [database.secret.name] : []),
    ...Object.values(services).map(({ secret }) => secret.name),
  ];
  return workload.secrets.filter(
    request => request.readByServer || names.includes(request.name),
  );
}

/**
 * Running pods keep old values; Stakater's Reloader, where it is installed,
 * restarts them. Secrets of other pods would restart the server for nothing.
 */
export function restartOnChange(workload: Workload): WorkloadPart {
  const requests = readByServer(workload);
  return requests.length
    ? {
        podAnnotations: {
          'secret.reloader.stakater.com/reload': requests
            .map(({ name }) => name)
            .join(','),
        },
      }
    : {};
}
