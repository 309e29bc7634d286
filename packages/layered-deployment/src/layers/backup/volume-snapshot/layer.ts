import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { templatesOf } from '../../../packageFiles';
import { perEnvironment } from '../../../perEnvironment';
import { constant } from '../../../values';
import { kubernetesName } from '../../kubernetesName';
import { cronSchedule } from '../../schedule';
import { restoreSnapshot } from './restoreSnapshot';

export const volumeSnapshot = defineLayer({
  concern: 'backup',
  id: 'volume-snapshot',
  title: 'Snapshots of the volumes',
  reason:
    'a server on volumes has no other copy, and a snapshot is taken while it runs',
  documentation: [
    'Writes a SnapshotSchedule, and the operator snapscheduler takes the snapshots. A CronJob of this bundle would need the right to make VolumeSnapshots, and a bundle never gives rights to itself: the operator, installed once by the platform team, has them already. It needs a storage class whose CSI driver makes snapshots.',
    'A snapshot is what the disk held at one moment: SQLite repairs itself from its journal when it is opened, as after a power cut. Two volumes are not taken at the same moment, so an artifact may be newer than the database. Most drivers keep snapshots beside the disk, so they help against mistakes, and not against the loss of the zone or of the account.',
    'Only for SQLite: PostgreSQL is backed up by `pg-dump` or by its provider (`managed`).',
  ].join('\n\n'),
  settings: z.strictObject({
    schedule: cronSchedule
      .default('15 2 * * *')
      .describe('When snapshots are taken, in UTC'),
    expiresAfterHours: z
      .int()
      .min(1)
      .default(336)
      .describe('Hours for which a snapshot is kept'),
    maxCount: z
      .int()
      .min(1)
      .max(100)
      .default(14)
      .describe('Most snapshots of a volume; the oldest go first'),
    snapshotClass: perEnvironment(kubernetesName).describe(
      'VolumeSnapshotClass of the CSI driver, as `kubectl get volumesnapshotclass` names it',
    ),
  }),
  examples: { 'every-night': { snapshotClass: 'csi-snapshots' } },
  values: {
    schedule: constant('when snapshots are taken'),
    snapshotClass: constant('class of the snapshots'),
    expiresAfterHours: constant('hours for which a snapshot is kept'),
    maxCount: constant('most snapshots of a volume'),
  },
  worksWith: { database: ['sqlite'] },
  traits: ['backup'],
  config: z.strictObject({
    schedule: z.string().min(1),
    expires: z.string().regex(/^\d+h$/),
    maxCount: z.int().min(1),
    snapshotClass: z.string().min(1),
  }),
  templates: templatesOf('backup/volume-snapshot'),
  contribute: ({ settings, values, names, environment, workload, server }) => ({
    base: {
      schedule: settings.schedule,
      expires: `${settings.expiresAfterHours}h`,
      maxCount: settings.maxCount,
    },
    config: { snapshotClass: values.snapshotClass },
    files: [
      {
        path: `environments/${environment}/RESTORE.md`,
        content: restoreSnapshot({
          deployment: names.deployment,
          environment,
          namespace: names.namespace,
          workload,
          server,
        }),
      },
    ],
    notes: [
      `${environment}: the volumes are snapshotted on the schedule \`${settings.schedule}\` (UTC), and at most ${settings.maxCount} are kept; how to restore is in environments/${environment}/RESTORE.md.`,
    ],
    prerequisites: [
      {
        id: 'snapscheduler',
        title:
          'Install snapscheduler, which takes the snapshots (once per cluster)',
        command:
          'helm upgrade --install snapscheduler snapscheduler --repo https://backube.github.io/helm-charts --namespace backube-snapscheduler --create-namespace',
        check:
          'kubectl get customresourcedefinition snapshotschedules.snapscheduler.backube volumesnapshots.snapshot.storage.k8s.io',
      },
      {
        id: 'snapshot-class',
        title: `See that the class ${values.snapshotClass} belongs to the driver of the volumes`,
        command: `kubectl get volumesnapshotclass ${values.snapshotClass} --output jsonpath='{.driver}'`,
        check: `kubectl get storageclass --output custom-columns=NAME:.metadata.name,DRIVER:.provisioner`,
      },
    ],
  }),
});
