import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { perEnvironment } from '../../../perEnvironment';
import { constant, pattern } from '../../../values';
import { createDatabase } from './createDatabase';

const identifier = { format: 'postgresql-identifier' } as const;
const database = {
  ...identifier,
  unique: { kind: 'database', within: 'database.host' },
};

export const externalPostgresql = defineLayer({
  concern: 'database',
  id: 'external-postgresql',
  title: 'PostgreSQL server of the platform',
  reason:
    'several replicas can share it, and the platform backs it up and patches it',
  settings: z.strictObject({
    host: perEnvironment(z.string().min(1)),
    port: z.int().min(1).max(65535).default(5432),
    tls: z.enum(['require', 'prefer', 'disable']).default('require'),
    name: perEnvironment(z.string()).default('mlflow_{name}'),
    authName: perEnvironment(z.string()).default('mlflow_{name}_auth'),
    role: perEnvironment(z.string()).default('mlflow_{name}'),
    passwordKey: perEnvironment(z.string()).default(
      '{keyPrefix}-{deployment}-{environment}-database',
    ),
    /** Connections that one server may open, all replicas together. */
    connections: perEnvironment(z.int().min(4)),
  }),
  values: {
    host: constant('database server', { format: 'host-name' }),
    port: constant('port of the database server'),
    tls: constant('TLS mode of database connections'),
    connections: constant('connections that this server may open'),
    name: pattern('database of runs and models', database),
    authName: pattern('database of users and permissions', database),
    role: pattern('role that owns both databases', {
      ...identifier,
      unique: { kind: 'role', within: 'database.host' },
    }),
    passwordKey: pattern("key of the role's password in the secret store", {
      format: 'secret-key',
      unique: { kind: 'secret', within: 'secrets.vault' },
    }),
  },
  traits: ['postgresql'],
  worksWith: { secrets: ['secrets'] },
  contribute: ({ values, names }) => {
    const secret = `${names.deployment}-database`;
    return {
      workload: {
        database: {
          kind: 'postgresql',
          driver: 'psycopg2',
          host: values.host,
          port: Number(values.port),
          database: values.name,
          authDatabase: values.authName,
          role: values.role,
          tls: values.tls,
          connections: Number(values.connections),
          secret: {
            name: secret,
            usernameKey: 'username',
            passwordKey: 'password',
          },
          passwordKey: values.passwordKey,
        },
        env: { PGSSLMODE: values.tls },
        secrets: [
          {
            name: secret,
            type: 'kubernetes.io/basic-auth',
            keys: { password: values.passwordKey },
            template: {
              username: values.role,
              password: '{{ .password }}',
            },
          },
        ],
        egress: [{ purpose: 'PostgreSQL', port: Number(values.port) }],
        requires: ['postgresql'],
      },
      prerequisites: [createDatabase(values)],
    };
  },
});
