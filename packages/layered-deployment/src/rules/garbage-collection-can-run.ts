import { defineRule } from '../rule';
import { EnvironmentView, environmentViews } from './support/environmentViews';
import { YamlMap, listAt, mapAt, textAt } from './support/yaml';

const login = 'MLFLOW_TRACKING_PASSWORD';

function missing({ environment }: EnvironmentView, job: YamlMap): string[] {
  const { workload } = environment;
  const command = listAt(job, 'command').map(String);
  const hasFlag = (flag: string) =>
    command.some(part => part === flag || part.startsWith(`${flag}=`));
  const secrets = listAt(job, 'pod', 'envFromSecrets').map(String);
  return [
    !textAt(job, 'pod', 'env', 'MLFLOW_TRACKING_URI') &&
      'the address of the server',
    !hasFlag('--older-than') && 'an age below which nothing is deleted',
    !hasFlag('--artifacts-destination') && 'the store of the artifacts',
    workload.workspaces === true &&
      !hasFlag('--all-workspaces') &&
      'every workspace',
    workload.appName === 'basic-auth' &&
      !workload.secrets.some(
        ({ name, template }) => secrets.includes(name) && login in template,
      ) &&
      'a login',
  ].filter(problem => problem !== false);
}

/** A job that fails every night is noticed when the disk is full. */
export const garbageCollectionCanRun = defineRule({
  meta: {
    id: 'garbage-collection-can-run',
    severity: 'error',
    title: 'Garbage collection has what it needs',
    why: '`mlflow gc` ends with "Tracking URL is not set" without the address of the server, sees one workspace unless told otherwise, needs a login where the server does, and deletes at once without an age.',
    evidence: ['MLflow: cli.py, gc', 'mlflow/mlflow issues 15461 and 19467'],
  },
  check: ({ bundle, report }) => {
    for (const view of environmentViews(bundle)) {
      const job = mapAt(view.infra, 'upkeep', 'garbageCollection');
      const found = Object.keys(job).length > 0 ? missing(view, job) : [];
      if (found.length > 0) {
        report({
          message: `Garbage collection of ${
            view.environment.name
          } does not know ${found.join(', ')}`,
          file: view.paths.infra[1],
          fix: 'Complete upkeep.garbageCollection: command, pod.env and pod.envFromSecrets',
        });
      }
    }
  },
});
