import { z } from 'zod/v4';
import { defineLayer, type Contribution } from '../../../layer';
import { templatesOf } from '../../../packageFiles';
import { perEnvironment } from '../../../perEnvironment';
import { pattern } from '../../../values';
import { authFile, authFolder } from './authConfiguration';
import { secretRequests } from './secretRequests';

const key = (kind: string) =>
  perEnvironment(z.string()).default(
    `{keyPrefix}-{deployment}-{environment}-${kind}`,
  );

const secretKey = (description: string) =>
  pattern(`key of the ${description} in the secret store`, {
    format: 'secret-key',
    unique: { kind: 'secret', within: 'secrets.vault' },
  });

export const mlflowBasicAuth = defineLayer({
  concern: 'authentication',
  id: 'mlflow-basic-auth',
  title: "MLflow's own login",
  reason:
    'browser, Python client and portal sign in with a name and a password, and MLflow checks what each may do',
  settings: z.strictObject({
    adminPasswordKey: key('admin'),
    portalPasswordKey: key('portal'),
    teamPasswordKey: key('team'),
    sessionKey: key('session'),
  }),
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
    portalModelPermission: z.enum(['READ', 'EDIT']),
  }),
  templates: templatesOf('authentication/mlflow-basic-auth'),
  contribute: ({ values, names, workload, answers }): Contribution => {
    const { database } = workload;
    if (database?.kind !== 'postgresql') {
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
        secrets: secretRequests(name, values, database),
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
      base: { accountsSecret: `${name}-accounts` },
      config: {
        portalModelPermission: answers.advanced?.promotion ? 'EDIT' : 'READ',
      },
      notes: [
        `${names.environment}: the account is \`team\`; its password is in the secret store ${names['secrets.vault']} under the key \`${values.teamPasswordKey}\`.`,
      ],
      prerequisites: [
        {
          id: 'portal-credentials',
          title: `Give the portal its login: a file ${names.instance}.yaml in its credentials directory, with the username "portal" and the value of ${values.portalPasswordKey}`,
          command: `kubectl --namespace "$PORTAL_NAMESPACE" create secret generic mlflow-credentials-${names.instance} --from-file=${names.instance}.yaml=/dev/stdin  # type: username: portal, password: the value of ${values.portalPasswordKey}`,
          check: `kubectl --namespace "$PORTAL_NAMESPACE" get secret mlflow-credentials-${names.instance}`,
        },
      ],
    };
  },
});
