import { z } from 'zod/v4';
import { defineLayer, type Contribution } from '../../../layer';
import { templatesOf } from '../../../packageFiles';
import { perEnvironment } from '../../../perEnvironment';
import { constant, pattern } from '../../../values';
import { databasesOf } from '../../../workload/databasesOf';
import type { Workload } from '../../../workload';
import { authorityOf, authoritySchema } from './authority';

const text = z.string().min(1);

/** How libpq reaches the server, and what the script makes there. */
function environmentOf(
  { database, env }: Workload,
  admin: { role: string; database: string },
): Record<string, string> {
  if (database?.kind !== 'postgresql') {
    return {};
  }
  return {
    ...Object.fromEntries(
      Object.entries(env).filter(([name]) => name.startsWith('PG')),
    ),
    PGHOST: database.host,
    PGPORT: String(database.port),
    PGUSER: admin.role,
    PGDATABASE: admin.database,
    PGCONNECT_TIMEOUT: '10',
    ROLE: database.role,
    DATABASES: databasesOf(database).join(' '),
    CONNECTIONS: String(database.connections),
  };
}

export const databaseBootstrap = defineLayer({
  concern: 'provisioning',
  id: 'database-bootstrap',
  title: 'Database made by a Job',
  reason:
    'the role and its databases appear with the server: nobody runs psql by hand',
  documentation: `Before the server, a Job signs in to PostgreSQL as an administrator and makes the role of this server, with its share of the connections, and its databases; what is there already stays as it is, and a database of another role is refused, not taken over. Every sync runs it again, so that a new password in the secret store reaches the role with the next sync. The administrator needs \`CREATEROLE\` and \`CREATEDB\` and no more, which is what managed PostgreSQL gives. Passwords travel as verifiers: neither the list of processes nor the log of the database server holds them. The password of the administrator stands in a Secret of the namespace: choose this only where whoever may read Secrets there may also administer the database server. Everything else outside the cluster stays a command of the pull request.`,
  settings: z.strictObject({
    adminRole: perEnvironment(text)
      .default('postgres')
      .describe('Role of the administrator, as the server knows it'),
    adminDatabase: perEnvironment(text)
      .default('postgres')
      .describe('Database that the administrator connects to'),
    adminPasswordKey: perEnvironment(z.string())
      .default('{keyPrefix}-{deployment}-{environment}-database-admin')
      .describe("Key of the administrator's password in the secret store"),
    image: z
      .string()
      .regex(
        /^\S+(:[^/:\s]+|@sha256:[0-9a-f]{64})$/,
        'must name a tag or digest',
      )
      .default('docker.io/library/postgres:17.6-alpine3.22')
      .describe('Image with sh and psql 14 or newer, whose user has the id 70'),
  }),
  examples: { '': { adminRole: 'mlflowadmin' } },
  values: {
    adminRole: constant('administrator of the database server'),
    adminDatabase: constant('database that the administrator connects to'),
    image: constant('image with psql'),
    adminPasswordKey: pattern(
      "key of the administrator's password in the secret store",
      { format: 'secret-key' },
    ),
  },
  worksWith: { database: ['external-postgresql'], secrets: ['secrets'] },
  config: z.strictObject({
    name: text,
    podLabels: z.record(z.string(), text),
    image: text,
    env: z.record(z.string(), text),
    passwords: z.record(
      z.string(),
      z.strictObject({ secret: text, key: text }),
    ),
    authority: authoritySchema.optional(),
  }),
  templates: templatesOf('provisioning/database-bootstrap'),
  contribute: ({ values, names, workload, mirrored }): Contribution => {
    const { database } = workload;
    if (database?.kind !== 'postgresql') {
      return {};
    }
    const name = `${names.deployment}-database-init`;
    const podLabels = { 'app.kubernetes.io/name': name };
    const admin = `${names.deployment}-database-admin`;
    const authority = authorityOf(workload);
    return {
      workload: {
        secrets: [
          {
            name: admin,
            keys: { password: values.adminPasswordKey },
            given: [values.adminPasswordKey],
            template: { password: '{{ .password }}' },
          },
        ],
        companions: [
          {
            name,
            podLabels,
            callsServer: false,
            egress: workload.egress.filter(
              ({ port }) => port === database.port,
            ),
          },
        ],
      },
      base: {
        name,
        podLabels,
        passwords: {
          PGPASSWORD: { secret: admin, key: 'password' },
          ROLE_PASSWORD: {
            secret: database.secret.name,
            key: database.secret.passwordKey,
          },
        },
        ...(authority && { authority }),
      },
      config: {
        image: mirrored(values.image),
        env: environmentOf(workload, {
          role: values.adminRole,
          database: values.adminDatabase,
        }),
      },
      replaces: ['database', 'database-password'],
      notes: [
        `${names.environment}: after a change of the database password in the secret store, sync the Application: the Job ${name} gives the new one to the role.`,
      ],
    };
  },
});
