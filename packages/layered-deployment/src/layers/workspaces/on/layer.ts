import { lt } from 'semver';
import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { perEnvironment } from '../../../perEnvironment';
import { pattern } from '../../../values';

/** The first version of MLflow that knows workspaces. */
const firstVersion = '3.10.0';

export const on = defineLayer({
  concern: 'workspaces',
  id: 'on',
  title: 'Workspaces',
  reason:
    'several teams share one server, and each sees its own experiments, models and prompts',
  documentation: [
    `Sets MLFLOW_ENABLE_WORKSPACES; MLflow knows it from ${firstVersion} on, and an older image is refused. Artifacts of a workspace are kept below \`workspaces/<name>/\` of the artifact root, and garbage collection walks through every workspace.`,
    'A client chooses its workspace with the variable MLFLOW_WORKSPACE, and is in the workspace `default` without it. The server itself must never have that variable. With the login of MLflow, permissions are given inside a workspace: nobody has access to a new one until an administrator grants it. Workspaces keep teams apart, they are no wall against an attacker.',
    'They cannot be switched off once used: MLflow refuses to start with "Cannot disable workspaces because experiments exist outside the default workspace". The deployment therefore records that they are on, and refuses `off` until the answers hold a plan for moving what other workspaces keep (`mlflow db move-resources`).',
  ].join('\n\n'),
  settings: z.strictObject({
    store: perEnvironment(z.string().min(1))
      .default('{instance}')
      .describe(
        'Name under which deployment.yaml records that the data of this server is divided into workspaces. Changing it asks for a migration plan',
      ),
  }),
  examples: { on: {} },
  values: {
    store: pattern('server whose data is divided into workspaces', {
      madeBy: 'this bundle',
      unique: { kind: 'workspaces' },
    }),
  },
  worksWith: {
    product: ['mlflow'],
    // Workspaces are rows of the database.
    database: ['postgresql', 'sqlite'],
  },
  contribute: ({ image, names, server }) => ({
    workload: {
      workspaces: true,
      env: { MLFLOW_ENABLE_WORKSPACES: 'true' },
    },
    notes: [
      `${names.environment}: choose a workspace with \`export MLFLOW_WORKSPACE=<name>\`; without it you are in the workspace \`default\`. An administrator makes workspaces with \`mlflow.create_workspace\`.`,
      // Measured on 3.17.2: a grant counts in the workspace of its request.
      ...(names['authentication.adminPasswordKey']
        ? [
            `${names.environment}: the accounts of the portal and of the team have their rights in the workspace \`default\` alone. In another one an administrator grants them: \`curl --user admin --header 'X-MLFLOW-WORKSPACE: <name>' --json '{"username": "portal", "resource_type": "registered_model", "resource_id": "*", "permission": "READ"}' http://${server.serviceName}:${server.servicePort}/api/3.0/mlflow/users/permissions/grant\`, and the same for \`experiment\`.`,
          ]
        : []),
    ],
    problems: lt(image.version, firstVersion)
      ? [
          {
            field: 'answers.advanced.imageTag',
            message: `chooses MLflow ${image.version}, and workspaces "on" needs ${firstVersion} or newer: choose a newer image, or workspaces "off"`,
          },
        ]
      : [],
  }),
});
