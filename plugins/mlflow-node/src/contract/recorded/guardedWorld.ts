import { FakeMlflow } from '../../testUtils';

/** Names are passwords, too. */
export const guardedAdmin = { username: 'admin', password: 'admin' };

const RUN = `${'a'.repeat(31)}1`;
const LEVELS = {
  viewer: 'READ',
  editor: 'EDIT',
  manager: 'MANAGE',
  nobody: 'NO_PERMISSIONS',
};

/** A call of the administrator's. */
function change(mlflow: FakeMlflow, route: string, body: object) {
  const login = 'admin:admin';
  return mlflow.write(route, body, { login, api: '3.0' });
}

/** What was on the server that asks for logins. */
export async function makeGuardedWorld(mlflow: FakeMlflow): Promise<void> {
  const { registry, tracking } = mlflow;
  const experimentId = tracking.createExperiment('guarded');
  tracking.createRun({ id: RUN, experimentId, name: 'r1', startedAt: 0 });
  for (const name of ['churn-model', 'secret-model']) {
    registry.createModel(name);
    for (const number of [1, 2]) {
      const source = `s3://demo-bucket/${name}/${number}`;
      registry.createVersion(name, { source, runId: RUN });
    }
    registry.setAlias(name, 'champion', '1');
  }
  for (const [username, permission] of Object.entries(LEVELS)) {
    await change(mlflow, 'users/create', { username, password: username });
    await change(mlflow, 'users/permissions/grant', {
      ...{ username, resource_type: 'registered_model' },
      ...{ resource_id: 'churn-model', permission },
    });
  }
}

export async function showExperiment(mlflow: FakeMlflow): Promise<void> {
  await change(mlflow, 'users/permissions/grant', {
    ...{ username: 'viewer', resource_type: 'experiment' },
    ...{ resource_id: '1', permission: 'READ' },
  });
}
