import type { Source } from './source';

/** How an MLflow server must be run. */
export const operations: Source = {
  title: 'Operating MLflow',
  about:
    'What running MLflow in production asks for, from its documentation, its issues and its source.',
  demands: {
    O1: {
      says: 'Production needs PostgreSQL; SQLite takes one replica, a volume and a stop before each start',
      rules: ['production-needs-postgresql', 'sqlite-needs-one-replica'],
    },
    O2: {
      says: 'No file store as the backend',
      construction: {
        because:
          'a workload knows PostgreSQL and SQLite alone, and no platform may pass the variable of the backend through',
        test: {
          file: 'resolve/platformSettings.test.ts',
          name: 'refuses %s=%s with the cure',
        },
      },
    },
    O3: {
      says: 'The database password comes from a Secret and is never part of the values',
      rules: ['database-secret-is-used', 'no-secrets-in-files'],
    },
    O4: {
      says: 'A server that can be reached from outside asks for a login',
      rules: ['route-needs-a-login'],
    },
    O5: {
      says: "MLflow's own login has its own database, secrets and closed permissions",
      rules: ['basic-auth-is-configured', 'replicas-share-their-state'],
    },
    O6: {
      says: 'The image has the packages that login, database and cloud need',
      rules: ['image-can-do-what-layers-ask'],
    },
    O7: {
      says: 'The image is pinned and above the security floor',
      rules: [
        'image-is-pinned',
        'image-above-security-floor',
        'image-is-recent',
      ],
    },
    O8: {
      says: 'Every name of the server is an allowed host, and no wildcard is',
      rules: ['allowed-hosts-are-complete'],
    },
    O9: {
      says: 'No path before every address: probes of the charts do not follow it',
      rules: ['chart-keys-that-break'],
    },
    O10: {
      says: 'Metrics are let in: host check and login apply to the scraper too',
      rules: ['scraper-is-let-in'],
    },
    O11: {
      says: 'All pools together fit the connections of the database',
      rules: ['pool-fits-connection-budget'],
    },
    O12: {
      says: 'A pool is not much smaller than the requests a worker serves',
      rules: ['pool-serves-its-threads'],
    },
    O13: {
      says: 'Several replicas share their state, survive a drained node and stand on different ones',
      rules: [
        'replicas-share-their-state',
        'replicas-survive-a-drain',
        'disruption-budget-allows-drains',
        'replicas-spread-over-nodes',
      ],
    },
    O14: {
      says: 'Requests and limits are set, temporary storage included',
      rules: ['resources-are-set', 'temporary-files-are-bounded'],
    },
    O15: {
      says: 'A startup probe gives the server time',
      rules: ['server-gets-time-to-start'],
    },
    O16: {
      says: 'Migrations run before the server, in its version, while nobody writes',
      rules: ['migration-image-is-server-image', 'no-two-schema-versions'],
    },
    O17: {
      says: 'Upgrades are rehearsed, backed up and go one step at a time',
      rules: ['production-has-a-backup'],
      construction: {
        because:
          'release and image are pinned per environment, so that one moves before the other',
        test: {
          file: 'render/render.test.ts',
          name: 'keeps the environment pins in the file of the environment',
        },
      },
    },
    O18: {
      says: 'Garbage collection knows its server, waits before it deletes, and covers every workspace',
      rules: ['garbage-collection-can-run'],
    },
    O19: {
      says: 'Garbage collection does not know the registry: somebody checks runs behind registered versions',
      rules: ['garbage-collection-spares-models'],
    },
    O20: {
      says: 'No artifact expires by age; incomplete uploads and old versions do',
      rules: ['artifacts-never-expire'],
    },
    O21: {
      says: 'The object store keeps versions, and the server signs in without keys',
      rules: ['object-store-keeps-versions', 'cloud-identity-rather-than-keys'],
    },
    O22: {
      says: 'Packages are part of the image, not installed at each start',
      rules: ['packages-come-with-the-image'],
    },
    O23: {
      says: 'Both databases and the artifacts are backed up, and the way back is written down',
      rules: ['production-has-a-backup', 'backup-covers-every-database'],
    },
    O24: {
      says: 'The network lets through what the server needs, and no metadata service',
      rules: ['network-policy-lets-the-server-work'],
    },
    O25: {
      says: 'Pods meet "restricted", write to bounded folders and hold no token',
      rules: [
        'pod-security-is-restricted',
        'temporary-files-are-bounded',
        'server-keeps-no-token',
      ],
    },
    O26: {
      says: 'The route lets a model through: its size and the time it takes',
      rules: ['uploads-fit-the-route'],
    },
    O27: {
      says: 'New servers do not start on ingress-nginx',
      rules: ['ingress-nginx-is-retired'],
    },
    O28: {
      says: 'No database out of a bundled chart',
      rules: ['database-is-not-bundled'],
    },
    O29: {
      says: 'Webhooks reach private addresses only behind a policy; their key is a secret',
      rules: ['webhooks-are-guarded'],
    },
    O30: {
      says: 'No job runner, no usage data',
      rules: ['jobs-and-telemetry-are-off'],
    },
    O31: {
      says: 'Workspaces have SQL and an artifact root, and no server sets MLFLOW_WORKSPACE',
      rules: ['workspaces-have-their-store', 'reserved-variables'],
    },
    O32: {
      says: 'Somebody is told when production is ill',
      rules: ['production-is-watched'],
    },
    O33: {
      says: 'Values are checked against the real schema of the chart',
      rules: ['values-belong-to-their-chart'],
      construction: {
        because:
          'every proved bundle is held against the schema of its release',
        test: {
          file: 'proof/realHelm.test.ts',
          name: 'has upstream values that the schema of the chart accepts',
        },
      },
    },
    O34: {
      says: 'Order comes from waves, and the Application names its project',
      rules: [
        'waves-follow-dependencies',
        'order-needs-no-hooks',
        'application-stays-in-its-project',
      ],
    },
  },
};
