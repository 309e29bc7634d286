import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { perEnvironment } from '../../../perEnvironment';
import { constant } from '../../../values';
import { shellWord } from '../../../shellWord';
import { databasesOf } from '../../../workload/databasesOf';

const duration = z
  .string()
  .regex(/^[1-9]\d*[mhd]$/, 'must be a time such as "5m", "4h" or "1d"');

const oneLine = z
  .string()
  .min(3)
  .regex(/^[^\n`|]+$/, 'must be one line without backquotes and bars');

export const managed = defineLayer({
  concern: 'backup',
  id: 'managed',
  title: 'Backup by somebody else, attested',
  reason:
    'the provider of the database restores it to a point in time, better than a dump can',
  documentation:
    'Nothing is deployed: the platform team states who backs up the database and the artifacts, how much can be lost, how long a restore takes and how long backups are kept. The statement is printed in the README and in the pull request, where a reviewer ticks that it is true; `checkCommand` shows the setting at its source. Both databases count, that of the users too, and the object store must keep deleted artifacts for as long as the backups of the database refer to them.',
  settings: z.strictObject({
    by: perEnvironment(oneLine).describe(
      'Who backs up and restores, such as "Azure Database for PostgreSQL, run by the platform team"',
    ),
    recoveryPoint: perEnvironment(duration).describe(
      'How much work may be lost: the time between the last backup and the failure, such as 5m',
    ),
    recoveryTime: perEnvironment(duration).describe(
      'How long it takes until the server works again, such as 4h',
    ),
    retentionDays: perEnvironment(z.int().min(1).max(3650)).describe(
      'Days for which backups are kept',
    ),
    artifacts: perEnvironment(oneLine)
      .default('versions of the object store')
      .describe('What brings deleted artifacts back'),
    restoreGuide: perEnvironment(z.url({ protocol: /^https?$/ })).describe(
      'Address of the page that says how to restore',
    ),
    checkCommand: perEnvironment(z.string().min(1)).describe(
      'Command that prints the setting of the backup, such as: az postgres flexible-server show --resource-group rg-ml --name pg-ml --query backup',
    ),
    lastRestoreTest: perEnvironment(
      z.iso.date('must be a date such as "2026-03-31"'),
    ).describe(
      'Day on which somebody restored a backup and saw that it works, such as 2026-03-31',
    ),
  }),
  examples: {
    attested: {
      by: 'Azure Database for PostgreSQL, run by the platform team',
      recoveryPoint: '5m',
      recoveryTime: '4h',
      retentionDays: 35,
      restoreGuide: 'https://docs.example.com/ml/restore',
      checkCommand:
        'az postgres flexible-server show --resource-group rg-ml --name pg-ml --query backup',
      lastRestoreTest: '2026-03-31',
    },
  },
  values: {
    by: constant('who backs up and restores'),
    recoveryPoint: constant('how much work may be lost'),
    recoveryTime: constant('how long a restore takes'),
    retentionDays: constant('days for which backups are kept'),
    artifacts: constant('what brings deleted artifacts back'),
    restoreGuide: constant('how to restore'),
    checkCommand: constant('command that shows the setting of the backup'),
    lastRestoreTest: constant('day of the last restore that was tried'),
  },
  traits: ['backup'],
  contribute: ({ values, names, environment, workload }) => {
    const { database } = workload;
    const databases =
      database?.kind === 'postgresql'
        ? `${databasesOf(database)
            .map(name => `\`${name}\``)
            .join(' and ')} on ${database.host}`
        : 'the database';
    return {
      notes: [
        `${environment}: ${values.by} backs up ${databases}. At most ${values.recoveryPoint} of work is lost, a restore takes ${values.recoveryTime}, backups are kept for ${values.retentionDays} days; artifacts come back from ${values.artifacts}. A restore was last tried on ${values.lastRestoreTest}; how to do it: ${values.restoreGuide}`,
      ],
      prerequisites: [
        {
          id: 'backup-attested',
          title: `Confirm that ${values.by} backs up ${databases} for ${names.deployment} as stated, and that ${values.restoreGuide} says how to restore it`,
          command: `curl --fail --location --head ${shellWord(
            values.restoreGuide,
          )}`,
          check: values.checkCommand,
        },
      ],
    };
  },
});
