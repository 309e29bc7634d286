import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { terraformOf } from '../../../packageFiles';
import { perEnvironment } from '../../../perEnvironment';
import { constant } from '../../../values';
import { egressTo, inCluster } from '../../inCluster';
import { databaseSettings, databaseValues, passwordSecret } from '../settings';
import { certificateAuthority } from './certificateAuthority';
import { createDatabase, setPassword } from './createDatabase';
import { terraformServer } from './terraformServer';

/** For environments that share one server. */
const ownNames = {
  name: 'mlflow_{name}_{environment}',
  authName: 'mlflow_{name}_{environment}_auth',
  role: 'mlflow_{name}_{environment}',
};

export const externalPostgresql = defineLayer({
  concern: 'database',
  id: 'external-postgresql',
  title: 'PostgreSQL server of the platform',
  reason:
    'several replicas can share it, and the platform backs it up and patches it',
  documentation:
    "Gives every server a role and a database of its own, and another for users where MLflow's own login keeps them, on a PostgreSQL server that many share. The role may open as many connections as the budget says, and no other role may connect to its databases; the pools of the server are sized to fit into the budget. With the TLS modes `verify-ca` and `verify-full` the server checks the certificate of PostgreSQL against an authority that comes from the secret store. Needs PostgreSQL 12 or newer.",
  settings: z
    .strictObject({
      host: perEnvironment(z.string().min(1)).describe(
        'Host name of the PostgreSQL server',
      ),
      port: z
        .int()
        .min(1)
        .max(65535)
        .default(5432)
        .describe('Port of the PostgreSQL server'),
      tls: z
        .enum(['require', 'verify-ca', 'verify-full', 'prefer', 'disable'])
        .default('require')
        .describe(
          'TLS mode of connections, as libpq names it; "verify-full" checks the certificate and the host name',
        ),
      certificateAuthorityKey: perEnvironment(z.string())
        .optional()
        .describe(
          'Key in the secret store that holds the certificate of the authority, in PEM; "verify-ca" and "verify-full" need it',
        ),
      inCluster,
      ...databaseSettings,
      connections: perEnvironment(z.int().min(4)).describe(
        'Connections that one server may open, all replicas together',
      ),
    })
    .refine(
      ({ tls, certificateAuthorityKey }) =>
        !tls.startsWith('verify-') || certificateAuthorityKey !== undefined,
      {
        path: ['certificateAuthorityKey'],
        message: 'is missing: this TLS mode checks certificates against it',
      },
    ),
  examples: {
    'encrypted connections': {
      ...ownNames,
      host: 'pg.example.com',
      connections: 250,
    },
    'verified connections': {
      ...ownNames,
      host: 'pg.example.com',
      tls: 'verify-full',
      certificateAuthorityKey: 'platform-postgresql-ca',
      connections: 250,
    },
    'in the same cluster': {
      ...ownNames,
      host: 'postgresql.databases.svc.cluster.local',
      inCluster: { namespace: 'databases', podPort: 5432 },
      connections: 250,
    },
  },
  values: {
    host: constant('database server', { format: 'host-name' }),
    port: constant('port of the database server'),
    tls: constant('TLS mode of database connections'),
    certificateAuthorityKey: constant(
      "key of the database server's authority in the secret store",
      { format: 'secret-key', optional: true },
    ),
    connections: constant('connections that this server may open'),
    ...databaseValues('database.host'),
  },
  traits: ['postgresql'],
  worksWith: { secrets: ['secrets'] },
  contribute: ({ settings, values, names }) => {
    const secret = `${names.deployment}-database`;
    const port = Number(values.port);
    const authority = certificateAuthority(
      names.deployment,
      values.certificateAuthorityKey,
    );
    return {
      workload: {
        database: {
          kind: 'postgresql',
          driver: 'psycopg2',
          host: values.host,
          port,
          database: values.name,
          ...(values.authName && { authDatabase: values.authName }),
          role: values.role,
          tls: values.tls,
          ...(authority && { tlsRootCertificate: authority.file }),
          connections: Number(values.connections),
          secret: {
            name: secret,
            usernameKey: 'username',
            passwordKey: 'password',
          },
          passwordKey: values.passwordKey,
        },
        env: {
          PGSSLMODE: values.tls,
          ...(authority && { PGSSLROOTCERT: authority.file }),
        },
        volumes: authority ? [authority.volume] : [],
        secrets: [
          passwordSecret(secret, values),
          ...(authority ? [authority.secret] : []),
        ],
        egress: [egressTo('PostgreSQL', port, settings.inCluster)],
        requires: ['postgresql'],
        terraform: [
          {
            name: 'database',
            source: terraformOf('database/external-postgresql'),
            variables: {
              role: values.role,
              name: values.name,
              ...(values.authName && { auth_name: values.authName }),
              connections: values.connections,
            },
            ...terraformServer({ host: values.host, port, tls: values.tls }),
            replaces: ['database'],
          },
        ],
      },
      prerequisites: [createDatabase(values), setPassword(values)],
    };
  },
});
