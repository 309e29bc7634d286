import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { templatesOf } from '../../../packageFiles';
import { constant } from '../../../values';
import { storageAmount } from '../../storageAmount';

const folder = '/mlflow/database';
const uri = `sqlite:///${folder}/mlflow.db`;

export const sqliteVolume = defineLayer({
  concern: 'database',
  id: 'sqlite-volume',
  title: 'SQLite on a volume',
  reason: 'a server to try out: nothing to prepare, one replica only',
  documentation:
    "Makes a PersistentVolumeClaim for a SQLite file, which an init container makes or upgrades. One pod can mount it, so the server has one replica, and the claim outlives the Application. A place to try things out: MLflow's own login needs PostgreSQL.",
  settings: z.strictObject({
    size: storageAmount.default('1Gi').describe('Size of the volume'),
    storageClass: z
      .string()
      .optional()
      .describe("Storage class; the cluster's default if left out"),
  }),
  examples: {
    'default class': {},
    'class of its own': { storageClass: 'fast' },
  },
  values: { size: constant('size of the database volume') },
  traits: ['sqlite'],
  config: z.strictObject({
    claimName: z.string().min(1),
    size: z.string().min(1),
    storageClass: z.string().min(1).optional(),
  }),
  templates: templatesOf('database/sqlite-volume'),
  contribute: ({ settings, values, names }) => {
    const claim = `${names.deployment}-database`;
    return {
      workload: {
        database: { kind: 'sqlite', path: `${folder}/mlflow.db` },
        volumes: [
          {
            name: 'database',
            mountPath: folder,
            source: { persistentVolumeClaim: claim },
          },
        ],
        // The chart migrates server databases only. `mlflow db upgrade` fails
        // on a file that does not exist yet; this makes or upgrades it.
        initContainers: [
          {
            name: 'database-migration',
            command: [
              'python',
              '-c',
              `from mlflow.store.db import utils; utils._initialize_tables(utils.create_sqlalchemy_engine_with_retry("${uri}"))`,
            ],
          },
        ],
      },
      base: {
        claimName: claim,
        size: values.size,
        ...(settings.storageClass && { storageClass: settings.storageClass }),
      },
    };
  },
});
