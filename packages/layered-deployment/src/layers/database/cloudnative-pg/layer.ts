import { defineLayer } from '../../../layer';
import { templatesOf } from '../../../packageFiles';
import { constant, pattern } from '../../../values';
import { databaseValues, passwordSecret } from '../settings';
import { clusterBackup } from './backup';
import { clusterConfig, clusterSettings } from './settings';
import { instanceTraffic } from './traffic';

// For the operator, the replication and a person with psql.
const reservedConnections = 20;

/** The operator's limit: the name ends up in labels and names of Services. */
const longestName = 50;

export const cloudnativePg = defineLayer({
  concern: 'database',
  id: 'cloudnative-pg',
  title: 'PostgreSQL in the cluster, by CloudNativePG',
  reason:
    'a database of its own without a database server of the platform: the operator makes it, fails over and backs it up',
  documentation:
    'Makes a Cluster of the CloudNativePG operator (1.27 or newer) with the databases of the server, owned by one role whose password comes from the secret store. Nobody else uses it, so the connection budget is its own. With a destination it archives its log and makes base backups by the Barman Cloud plugin (which the platform installs beside the operator and which needs cert-manager); the keys of the object store come from the secret store, and so does the authority of a service whose certificate nobody else would trust. Without one, nothing is backed up. The Cluster outlives the Application. Restores make a new Cluster from the object store: see `bootstrap.recovery` in the documentation of the operator.',
  settings: clusterSettings,
  examples: {
    'backed up to S3': {
      instances: 3,
      backupDestination: 's3://example-backup/{deployment}-{environment}',
    },
    'backed up to Google Cloud Storage': {
      backupDestination: 'gs://example-backup/{deployment}-{environment}',
    },
    'backed up to Azure Blob': {
      backupDestination:
        'https://mlbackup.blob.core.windows.net/backup/{deployment}-{environment}',
    },
    'backed up to a service of the platform': {
      backupDestination: 's3://backup/{deployment}-{environment}',
      backupEndpoint: 'https://minio.example.com:9000',
      certificateAuthorityKey: 'platform-object-store-ca',
    },
    'without a backup': {},
  },
  values: {
    instances: constant('PostgreSQL instances'),
    size: constant('size of the volume of each instance'),
    connections: constant('connections that this server may open'),
    ...databaseValues(),
    backupDestination: pattern('folder of the backups', {
      optional: true,
      unique: { kind: 'backup' },
    }),
    backupEndpoint: constant('address of the object store of the backups', {
      optional: true,
    }),
    certificateAuthorityKey: constant(
      "key of the authority of the backups' object store in the secret store",
      { format: 'secret-key', optional: true },
    ),
  },
  traits: settings => [
    'postgresql',
    'in-cluster',
    ...(settings.backupDestination ? ['backed-up'] : []),
  ],
  worksWith: { secrets: ['secrets'] },
  config: clusterConfig,
  templates: templatesOf('database/cloudnative-pg'),
  contribute: ({ settings, values, names, environment, mirrored }) => {
    const cluster = `${names.deployment}-pg`;
    const secret = `${names.deployment}-database`;
    const podLabels = { 'cnpg.io/cluster': cluster };
    const backup = values.backupDestination
      ? clusterBackup(cluster, {
          destination: values.backupDestination,
          endpoint: values.backupEndpoint,
          certificateAuthorityKey: values.certificateAuthorityKey,
          prefix: `${names.keyPrefix}-${names.deployment}-${environment}-database-backup`,
        })
      : undefined;
    return {
      workload: {
        database: {
          kind: 'postgresql',
          driver: 'psycopg2',
          host: `${cluster}-rw`,
          port: 5432,
          database: values.name,
          ...(values.authName && { authDatabase: values.authName }),
          role: values.role,
          tls: 'require',
          connections: Number(values.connections),
          secret: {
            name: secret,
            usernameKey: 'username',
            passwordKey: 'password',
          },
          passwordKey: values.passwordKey,
        },
        env: { PGSSLMODE: 'require' },
        secrets: [passwordSecret(secret, values), ...(backup?.secrets ?? [])],
        egress: [
          {
            purpose: 'PostgreSQL',
            port: 5432,
            to: { podLabels },
          },
        ],
        companions: instanceTraffic(cluster, podLabels, {
          operatorNamespace: settings.operatorNamespace,
          backup: backup ? [backup.egress] : [],
        }),
        requires: ['postgresql'],
      },
      base: {
        cluster,
        image: mirrored(settings.image),
        size: values.size,
        ...(settings.storageClass && { storageClass: settings.storageClass }),
        resources: settings.resources,
        operatorNamespace: settings.operatorNamespace,
        passwordSecret: secret,
      },
      config: {
        instances: Number(values.instances),
        maxConnections: Number(values.connections) + reservedConnections,
        name: values.name,
        ...(values.authName && { authName: values.authName }),
        role: values.role,
        ...(backup && {
          backup: {
            configuration: backup.configuration,
            schedule: settings.backupSchedule,
            retention: settings.backupRetention,
          },
        }),
      },
      problems:
        cluster.length > longestName
          ? [
              {
                field: 'answers.name',
                message: `makes the database cluster "${cluster}", which is ${cluster.length} characters long: CloudNativePG takes at most ${longestName}`,
              },
            ]
          : [],
      notes: backup
        ? []
        : [
            `The database of ${environment} has no backup of its own: losing its volumes loses every run and model version.`,
          ],
    };
  },
});
