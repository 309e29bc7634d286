import { z } from 'zod/v4';
import { defineLayer, type Contribution } from '../../../layer';
import { nameProblem } from '../../../names';
import { templatesOf } from '../../../packageFiles';
import { perEnvironment } from '../../../perEnvironment';
import { constant, pattern } from '../../../values';
import { databasesOf } from '../../../workload/databasesOf';
import { cronJobName } from '../../cronJobName';
import { cronSchedule, timeZone } from '../../schedule';
import { peerEgress, serverPeer, serverPeerConfig } from '../../serverPeer';
import { storageAmount } from '../../storageAmount';
import { restorePage } from './restore';
import { backupStore, bucketFormats } from './stores';
import { targetConfig, uploadTarget } from './target';

const settings = z.strictObject({
  schedule: cronSchedule
    .default('15 2 * * *')
    .describe(
      'When dumps are made; what is written after the last one is lost',
    ),
  timeZone: timeZone
    .default('Etc/UTC')
    .describe('Time zone in which the schedule is read'),
  bucket: perEnvironment(z.string())
    .default('{deployment}-{environment}-backup')
    .describe(
      'Bucket or container for backups alone; a pattern over name, owner and environment. It must not be that of the artifacts: whoever may log in to MLflow can read what lies there',
    ),
  retentionDays: z
    .int()
    .min(1)
    .max(3650)
    .default(30)
    .describe('Days for which the object store keeps a backup'),
  image: z
    .string()
    .regex(
      /^\S+(:(?!latest$)[\w.-]+|@sha256:[0-9a-f]{64})$/,
      'must name a version, such as "postgres:18.1-alpine"',
    )
    .default('postgres:18.1-alpine')
    .describe(
      'Image with pg_dump, at least as new as the database server. The upload runs in the image of MLflow, which knows every object store',
    ),
  temporaryStorage: storageAmount
    .default('20Gi')
    .describe('Room on the node for one dump of both databases'),
});

export const pgDump = defineLayer({
  concern: 'backup',
  id: 'pg-dump',
  title: 'Dumps of PostgreSQL in the object store',
  reason:
    'a copy outside the database server, which any PostgreSQL can read, and which is tested to restore',
  documentation: [
    "A CronJob dumps the database of runs and models and, where MLflow has users, theirs too, into a bucket of their own. `pg_dump` of the PostgreSQL image makes the files; MLflow's own image uploads them with the rights of the server, as it uploads artifacts, so one way serves every cloud. SHA256SUMS is written last: a folder without it is no backup.",
    'The server may add backups. On Amazon and Google it may neither read nor delete them; on Azure no built-in role is that narrow, so give the account soft delete. Old backups go by a rule of the store.',
    'How to restore is in `environments/<environment>/RESTORE.md`; the project runs those commands against a real PostgreSQL in its tests. Artifacts are not dumped: the object store keeps versions of what is deleted. A dump loses what was written since the last one. Where the provider restores to a point in time, `managed` is better.',
  ].join('\n\n'),
  settings,
  examples: {
    nightly: { bucket: 'example-{deployment}-{environment}-backup' },
  },
  values: {
    schedule: constant('when dumps are made'),
    bucket: pattern('bucket or container of the backups', {
      unique: { kind: 'backup' },
    }),
    retentionDays: constant('days for which a backup is kept'),
    image: constant('image with pg_dump'),
  },
  worksWith: {
    product: ['mlflow'],
    database: ['postgresql'],
    artifactStore: ['object-store'],
  },
  traits: ['backup'],
  config: z.strictObject({
    schedule: z.string().min(1),
    timeZone: z.string().min(1),
    image: z.string().min(1),
    databases: z.array(z.string().min(1)).min(1),
    target: targetConfig,
    temporaryStorage: z.string().min(1),
    pod: serverPeerConfig,
  }),
  templates: templatesOf('backup/pg-dump'),
  contribute: context => {
    const { settings: given, values, names, workload, environment } = context;
    const { artifacts, database } = workload;
    const { name, problems } = cronJobName(names.deployment, 'backup');
    const place = {
      bucket: values.bucket,
      folder: names.instance,
      retentionDays: given.retentionDays,
    };
    const store = backupStore(
      place,
      workload,
      names['artifactStore.resourceGroup'],
    );
    // `worksWith` lets nothing else through; the compiler cannot know.
    if (
      !store ||
      !artifacts ||
      artifacts.kind === 'directory' ||
      database?.kind !== 'postgresql'
    ) {
      return {};
    }
    const wrong = nameProblem(place.bucket, bucketFormats[artifacts.kind]);
    const databases = databasesOf(database);
    const image = context.mirrored(given.image);
    const contribution: Contribution = {
      workload: {
        companions: [
          {
            name,
            podLabels: { 'app.kubernetes.io/name': name },
            callsServer: false,
            egress: peerEgress(workload),
          },
        ],
      },
      base: {
        timeZone: given.timeZone,
        temporaryStorage: given.temporaryStorage,
      },
      config: {
        schedule: given.schedule,
        image,
        databases,
        target: uploadTarget(artifacts, place.bucket, place.folder),
        pod: serverPeer(name, workload),
      },
      files: [
        {
          path: `environments/${environment}/RESTORE.md`,
          content: restorePage({
            deployment: names.deployment,
            environment,
            namespace: names.namespace,
            server: context.server,
            schedule: given.schedule,
            image,
            databases,
            database,
            place,
            store,
          }),
        },
      ],
      prerequisites: store.prerequisites,
      notes: [
        `${environment}: ${databases
          .map(each => `\`${each}\``)
          .join(' and ')} are dumped into \`${
          place.bucket
        }\`; how to restore is in environments/${environment}/RESTORE.md.`,
      ],
      problems: wrong
        ? [
            ...problems,
            { field: 'platform.layers.backup.bucket', message: wrong },
          ]
        : problems,
    };
    return contribution;
  },
});
