import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { exampleWith, objectsOf } from '../../../__testUtils__/exampleWith';
import { nameOf, ofKind } from '../../../__testUtils__/manifest';
import { pythonWithMlflow } from '../../../__testUtils__/real/python';
import { RealMlflow } from '../../../__testUtils__/real/RealMlflow';
import { RealPostgresql } from '../../../__testUtils__/real/RealPostgresql';
import { at, listAt, mapAt, textAt } from '../../../rules/support/yaml';

jest.setTimeout(300_000);

const password = 'a-long-password';
const day = 86_400_000;

/** In each of two workspaces a run that stays and one that is deleted. */
const makeRuns = `
import json, mlflow
client = mlflow.MlflowClient()
mlflow.create_workspace("team-a")
made = {}
for workspace in ["default", "team-a"]:
    mlflow.set_workspace(workspace)
    experiment = client.create_experiment(f"training-{workspace}")
    for name in ["kept", "old"]:
        run = client.create_run(experiment, run_name=name)
        client.log_text(run.info.run_id, "weights", "model.txt")
        if name == "old":
            client.delete_run(run.info.run_id)
        made[f"{workspace} {name}"] = run.info.run_id
print(json.dumps(made))
`;

/** Puts an alias on a version whose run is deleted. */
const pointAlias = `
import mlflow, sys
mlflow.set_workspace("team-a")
client = mlflow.MlflowClient()
client.create_registered_model("churn")
client.create_model_version("churn", "runs:/" + sys.argv[1], sys.argv[1])
client.set_registered_model_alias("churn", "champion", "1")
client.delete_run(sys.argv[1])
`;

const restoreRun = `
import mlflow, sys
mlflow.set_workspace("team-a")
mlflow.MlflowClient().restore_run(sys.argv[1])
`;

describe('the command of the CronJob, on a real MLflow with users and workspaces', () => {
  const postgresql = new RealPostgresql();
  const role = `mlflow_gc_${postgresql.suffix}`;
  const folder = mkdtempSync(join(tmpdir(), 'gc-'));
  let mlflow: RealMlflow;
  let runs: Record<string, string>;
  let output: string;
  let guard: string;
  let environment: Record<string, string>;

  const login = {
    MLFLOW_TRACKING_USERNAME: 'admin',
    MLFLOW_TRACKING_PASSWORD: password,
  };

  function hasArtifacts(name: string): boolean {
    return readdirSync(join(folder, 'artifacts'), { recursive: true }).some(
      path => path.includes(runs[name]) && path.includes('model.txt'),
    );
  }

  /** Runs a program of MLflow's environment, as a container would. */
  function inContainer(
    args: string[],
    env: Record<string, string>,
    program = pythonWithMlflow(),
  ): string {
    return execFileSync(program, args, {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: `${dirname(pythonWithMlflow())}:${process.env.PATH}`,
        MLFLOW_TRACKING_URI: mlflow.address,
        ...login,
        ...env,
      },
      stdio: 'pipe',
    });
  }

  beforeAll(async () => {
    const name = { gc: role, auth: `${role}_auth` };
    postgresql.create(role, Object.values(name));
    const { hostname, port } = postgresql.url;
    const uri = (database: string) =>
      `postgresql+psycopg2://${role}@${hostname}:${port}/${database}`;
    const configuration = join(folder, 'basic_auth.ini');
    writeFileSync(
      configuration,
      [
        '[mlflow]',
        'default_permission = NO_PERMISSIONS',
        `database_uri = ${uri(name.auth)}`,
        'admin_username = admin',
        `admin_password = ${password}`,
        'authorization_function = mlflow.server.auth:authenticate_request_basic_auth',
      ].join('\n'),
    );
    mlflow = await RealMlflow.start(
      [
        ...['--backend-store-uri', uri(name.gc), '--app-name', 'basic-auth'],
        ...['--serve-artifacts', '--artifacts-destination'],
        join(folder, 'artifacts'),
      ],
      {
        MLFLOW_AUTH_CONFIG_PATH: configuration,
        MLFLOW_FLASK_SERVER_SECRET_KEY: 'a session key',
        MLFLOW_ENABLE_WORKSPACES: 'true',
      },
    );
    runs = JSON.parse(
      inContainer(['-c', makeRuns], { MLFLOW_ENABLE_WORKSPACES: 'true' }),
    ) as typeof runs;
    postgresql.query(
      name.gc,
      `UPDATE runs SET deleted_time = deleted_time - ${
        31 * day
      } WHERE deleted_time IS NOT NULL`,
      role,
    );

    const { manifests } = await objectsOf(
      exampleWith({
        layers: {
          upkeep: { use: 'in-cluster', garbageCollection: {} },
          workspaces: { use: 'on' },
        },
      }),
      'dev',
    );
    const [map] = ofKind(manifests, 'ConfigMap').filter(
      manifest => nameOf(manifest) === 'mlflow-fraud-gc',
    );
    guard = String(at(map, 'data', 'guard.py'));
    const [container] = listAt(
      mapAt(
        ofKind(manifests, 'CronJob')[0],
        ...['spec', 'jobTemplate', 'spec', 'template', 'spec'],
      ),
      'containers',
    );
    const variables = listAt(container, 'env').flatMap(variable => {
      const value = textAt(variable, 'value');
      return value ? [[String(textAt(variable, 'name')), value]] : [];
    });
    environment = {
      ...Object.fromEntries(variables),
      // What the example names is not on this machine.
      MLFLOW_TRACKING_URI: mlflow.address,
      HOME: folder,
      PGHOST: hostname,
      PGPORT: port,
      PGDATABASE: name.gc,
      PGUSER: role,
      PGSSLMODE: 'disable',
    };
    const [program, ...args] = listAt(container, 'command').map(String);
    output = inContainer(
      args,
      environment,
      join(dirname(pythonWithMlflow()), program),
    );
  });

  afterAll(async () => {
    await mlflow?.stop();
    postgresql.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['default old', 'team-a old'])(
    'removes the deleted run "%s" with its artifacts',
    name => {
      expect(output).toContain(
        `Run with ID ${runs[name]} has been permanently deleted`,
      );
      expect(hasArtifacts(name)).toBe(false);
    },
  );

  it.each(['default kept', 'team-a kept'])('leaves the run "%s"', name => {
    expect(output).not.toContain(runs[name]);
    expect(hasArtifacts(name)).toBe(true);
  });

  it('is kept back while the run behind an alias is deleted', () => {
    const run = runs['team-a kept'];
    inContainer(['-c', pointAlias, run], environment);
    expect(() => inContainer(['-c', guard], environment)).toThrow(
      expect.objectContaining({
        status: 1,
        stdout: expect.stringContaining(
          `team-a: churn@champion (version 1, run ${run})`,
        ),
      }),
    );
    inContainer(['-c', restoreRun, run], environment);
    expect(inContainer(['-c', guard], environment)).toBe('');
  });
});
