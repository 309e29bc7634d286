import type { Source } from './source';

/** What rendering the charts with a real Helm showed. */
export const helm: Source = {
  title: 'What Helm and Argo CD do with values',
  about:
    'What rendering both charts with Helm 3 and 4, and the source of Argo CD, showed.',
  demands: {
    H1: {
      says: 'The infra chart has a closed schema with required fields per environment',
      construction: {
        because: 'the schema is made from the closed shapes of the layers',
        test: {
          file: 'proof/realHelm.test.ts',
          name: 'is refused by Helm without the file of an environment',
        },
      },
    },
    H2: {
      says: 'Every scalar in a free map is quoted; no formatting trace is left',
      rules: ['scalars-are-text', 'no-formatting-artefacts'],
    },
    H3: {
      says: 'Templates of the secret store stand in values',
      mistake: 'M4',
    },
    H4: {
      says: 'No probe request, chart variable, doubled volume, second store, or ServiceMonitor of the chart',
      rules: [
        'chart-keys-that-break',
        'reserved-variables',
        'volumes-are-unique',
        'artifacts-are-proxied',
      ],
    },
    H5: {
      says: 'A database Secret comes with the database; both images agree',
      rules: ['database-secret-is-used', 'migration-image-is-server-image'],
    },
    H6: {
      says: 'Pods meet "restricted", without helpers that cannot',
      rules: ['pod-security-is-restricted'],
    },
    H7: {
      says: 'A read-only file system only where every container can write somewhere',
      rules: ['volumes-are-unique', 'pod-security-is-restricted'],
    },
    H8: {
      says: 'An autoscaler only where the chart makes one',
      rules: ['autoscaling-has-what-it-needs', 'sqlite-needs-one-replica'],
    },
    H9: {
      says: 'Test renders name the versions of the cluster and its kinds',
      construction: {
        because: 'the tests render for a stated release of Kubernetes',
        test: {
          file: 'proof/realHelm.test.ts',
          name: 'passes helm lint, and renders the same every time',
        },
      },
    },
    H10: {
      says: 'Git is read at one revision; every value file is listed once, and none may be missing',
      rules: ['sources-are-pinned', 'application-reads-every-value-file'],
    },
    H11: {
      says: 'No object in both charts but a stub that is skipped',
      rules: ['one-owner-per-object', 'secrets-come-from-the-store'],
    },
    H12: {
      says: 'Secrets, server and routes come in this order, and a failed sync is tried again',
      rules: ['waves-follow-dependencies', 'application-survives-failure'],
    },
    H13: {
      says: 'Every name that one object uses is made by another',
      rules: ['secret-keys-resolve', 'infra-knows-the-server'],
      construction: {
        because: 'every proved bundle is rendered and its references followed',
        test: {
          file: 'proof/realHelm.test.ts',
          name: 'is made of valid objects that fit together',
        },
      },
    },
    H14: {
      says: 'No version of External Secrets that is no longer served',
      rules: ['kinds-are-served'],
    },
  },
};
