import type { InstanceStatus } from '@mlflow-portal/backstage-plugin-mlflow-common';

type Connection = Pick<InstanceStatus, 'address' | 'authentication'>;

/**
 * Python that connects to a server. Logins are asked for when it runs: a
 * snippet with a password in it ends in a repository.
 */
export function pythonSnippet({ address, authentication }: Connection): string {
  const login = [
    'os.environ["MLFLOW_TRACKING_USERNAME"] = input("User name: ")',
    'os.environ["MLFLOW_TRACKING_PASSWORD"] = getpass("Password: ")',
  ];
  return [
    'import os',
    ...(authentication === 'none' ? [] : ['from getpass import getpass']),
    'import mlflow',
    '',
    `os.environ["MLFLOW_TRACKING_URI"] = ${JSON.stringify(address)}`,
    ...(authentication === 'none' ? [] : login),
    '',
    'with mlflow.start_run():',
    '    mlflow.log_metric("score", 0.5)',
  ].join('\n');
}

/** The same for a shell; works in bash and zsh. */
export function shellSnippet({ address, authentication }: Connection): string {
  const login = [
    "printf 'User name: ' && read -r MLFLOW_TRACKING_USERNAME",
    "printf 'Password: ' && read -rs MLFLOW_TRACKING_PASSWORD",
    'export MLFLOW_TRACKING_USERNAME MLFLOW_TRACKING_PASSWORD',
  ];
  return [
    `export MLFLOW_TRACKING_URI=${quote(address)}`,
    ...(authentication === 'none' ? [] : login),
  ].join('\n');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
