import type { Deployment } from '../deployment';
import { code } from './markdown';

/** How a team signs in and connects. */
export function signIn(deployment: Deployment): string {
  const { environments, product } = deployment;
  const notes = environments.flatMap(environment => environment.notes);
  const { host, server, workload } = environments[environments.length - 1];
  const address = host
    ? `https://${host}`
    : `http://localhost:${server.podPort}`;
  return [
    ...notes.map(note => `- ${note}`),
    '',
    ...product.presentation.connect(address, workload),
  ].join('\n');
}

/** What a change of the deployment does to the running server. */
export function updateEffects(deployment: Deployment): string {
  const { environments, previous, product } = deployment;
  const hasSecrets = environments.some(
    ({ workload }) => workload.secrets.length > 0,
  );
  const removed = Object.keys(previous?.names ?? {}).filter(
    name => !environments.some(environment => environment.name === name),
  );
  return [
    `- ${product.presentation.restart}`,
    '- Another image migrates the database before the server starts. **A migration cannot be undone**: make a backup first.',
    ...(hasSecrets
      ? [
          '- A new password in the secret store reaches the server only after a restart.',
        ]
      : []),
    ...(environments.some(({ workload }) => workload.appName)
      ? [
          '- A new password of an account counts when the Job of the accounts is deleted and Argo CD makes it again.',
        ]
      : []),
    ...removed.map(
      name =>
        `- The environment ${name} is no longer in the answers. Its Application stays until somebody deletes its file.`,
    ),
  ].join('\n');
}

/** How to see that it works. */
export function howToTest({ name, environments }: Deployment): string {
  return environments
    .map(environment => {
      const { serviceName, servicePort, podPort, healthPath } =
        environment.server;
      const path = healthPath ?? '/health';
      return `- **${environment.name}**: Argo CD shows ${code(
        `${name}-${environment.name}`,
      )} as Synced and Healthy; ${code(
        environment.host
          ? `curl --fail https://${environment.host}${path}`
          : `kubectl --namespace ${environment.namespace} port-forward service/${serviceName} ${podPort}:${servicePort}`,
      )} ${
        environment.host
          ? 'answers. If the server never becomes healthy, its route and certificate are never made: look at the pods first'
          : `and http://localhost:${podPort}${path} answers`
      }.`;
    })
    .join('\n');
}

/** What stays when the pull request is reverted. */
export function undo({ environments }: Deployment): string {
  const database = environments[0].workload.database?.kind;
  const artifacts = environments[0].workload.artifacts?.kind;
  return [
    'Reverting removes the Applications, and Argo CD deletes what they made. These stay, with all data:',
    '',
    '- the namespaces and their labels',
    '- Secrets of certificates',
    database === 'sqlite'
      ? '- the volume of the database'
      : '- the databases and their role',
    artifacts === 'directory'
      ? '- the volume of the artifacts'
      : '- the artifact containers',
    '- the keys in the secret store, the cloud identities, the DNS records, as far as there are any',
    '- the catalog entity, until its location is removed',
  ].join('\n');
}
