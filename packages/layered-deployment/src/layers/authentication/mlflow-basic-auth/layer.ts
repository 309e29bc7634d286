import { z } from 'zod/v4';
import { defineLayer, type Contribution } from '../../../layer';
import { templatesOf } from '../../../packageFiles';
import { askFor } from '../../askFor';
import { serverUri } from '../../serverPeer';
import { keySetting, secretKey } from '../secretKey';
import { authFile, authFolder } from './authConfiguration';
import { secretRequests } from './secretRequests';

export const mlflowBasicAuth = defineLayer({
  concern: 'authentication',
  id: 'mlflow-basic-auth',
  title: "MLflow's own login",
  reason:
    'browser, Python client and portal sign in with a name and a password, and MLflow checks what each may do',
  documentation:
    'MLflow keeps its users and what each may do in a database of its own beside the one of runs, so it needs PostgreSQL. A Job makes two accounts and may run again at any time: `team`, which manages all experiments and models, and `portal`, which only reads them, or may move aliases where promotion is on. Everybody else gets an account from the administrator and starts without any permission. Passwords are checked at most once a minute for each account and worker process, because a check costs 170 ms.',
  settings: z.strictObject({
    adminPasswordKey: keySetting(
      'admin',
      "Key of the administrator's password in the secret store",
    ),
    portalPasswordKey: keySetting(
      'portal',
      "Key of the portal account's password in the secret store",
    ),
    teamPasswordKey: keySetting(
      'team',
      "Key of the team account's password in the secret store",
    ),
    sessionKey: keySetting(
      'session',
      'Key of the secret that protects browser sessions, in the secret store',
    ),
  }),
  examples: { '': {} },
  values: {
    adminPasswordKey: secretKey("administrator's password"),
    portalPasswordKey: secretKey("portal account's password"),
    teamPasswordKey: secretKey("team account's password"),
    sessionKey: secretKey('key that protects browser sessions'),
  },
  traits: ['login', 'accounts'],
  worksWith: {
    database: ['postgresql'],
    secrets: ['secrets'],
    product: ['mlflow'],
  },
  config: z.strictObject({
    accountsSecret: z.string().min(1),
    serverUri: z.string().min(1),
    serverCertificate: z.string().min(1).optional(),
    portalModelPermission: z.enum(['READ', 'EDIT']),
  }),
  templates: templatesOf('authentication/mlflow-basic-auth'),
  contribute: (context): Contribution => {
    const { values, names, workload, server, answers } = context;
    const { database } = workload;
    if (database?.kind !== 'postgresql' || !database.authDatabase) {
      return {
        problems: [
          {
            field: 'platform.layers.authentication.use',
            message:
              'mlflow-basic-auth keeps its users in PostgreSQL: choose the database layer external-postgresql',
          },
        ],
      };
    }
    const name = names.deployment;
    return {
      workload: {
        appName: 'basic-auth',
        env: { MLFLOW_AUTH_CONFIG_PATH: `${authFolder}/${authFile}` },
        // The chart makes a random key of the same name at every sync; the
        // last Secret wins, so sessions survive.
        envFromSecrets: [`${name}-session`],
        volumes: [
          {
            name: 'auth-config',
            mountPath: authFolder,
            readOnly: true,
            source: { secret: `${name}-auth-config` },
          },
        ],
        secrets: secretRequests(name, values, {
          ...database,
          authDatabase: database.authDatabase,
        }),
        companions: [
          {
            name: `${name}-accounts`,
            podLabels: { 'app.kubernetes.io/name': `${name}-accounts` },
            callsServer: true,
            egress: [],
          },
        ],
        requires: ['basic-auth'],
      },
      base: {
        accountsSecret: `${name}-accounts`,
        serverUri: serverUri(server, workload),
        ...(workload.serverCertificate && {
          serverCertificate: workload.serverCertificate,
        }),
      },
      config: {
        portalModelPermission: answers.advanced?.promotion ? 'EDIT' : 'READ',
      },
      notes: [
        `${names.environment}: the account is \`team\`; its password is in the secret store under the key \`${values.teamPasswordKey}\`.`,
      ],
      prerequisites: [
        {
          id: 'portal-credentials',
          title: `Give the portal its login: a file ${names.instance}.yaml in its credentials directory, with the username "portal" and the value of ${values.portalPasswordKey}`,
          command: [
            askFor(
              'PASSWORD',
              `value of ${values.portalPasswordKey}`,
              'secret',
            ),
            `printf 'username: portal\\npassword: "%s"\\n' "$PASSWORD" | kubectl --namespace "$PORTAL_NAMESPACE" create secret generic mlflow-credentials-${names.instance} --from-file=${names.instance}.yaml=/dev/stdin; unset PASSWORD`,
          ].join('\n'),
          check: `kubectl --namespace "$PORTAL_NAMESPACE" get secret mlflow-credentials-${names.instance}`,
        },
      ],
    };
  },
});
