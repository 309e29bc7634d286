import type { Source } from './source';

/** What the charts ask of whoever writes values for them. */
export const charts: Source = {
  title: 'The contract of the charts',
  about: 'What the templates and the schemas of the charts ask for.',
  demands: {
    C1: {
      says: 'Each chart has value files of its own',
      rules: [
        'values-belong-to-their-chart',
        'application-reads-every-value-file',
      ],
    },
    C2: {
      says: 'Values are held against the schema of the pinned release, or an own list where the chart has none',
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
    C3: {
      says: 'Allowed hosts and origins are both set, as variables',
      rules: ['allowed-hosts-are-complete', 'server-options-are-variables'],
    },
    C4: {
      says: 'The list of hosts names every way in, with and without a port',
      rules: ['allowed-hosts-are-complete'],
    },
    C5: {
      says: 'Server, migration and every helper run one image',
      rules: ['migration-image-is-server-image'],
    },
    C6: {
      says: 'Whether clients reach the store themselves is a choice, not a default',
      rules: ['artifacts-are-proxied'],
    },
    C7: {
      says: 'Secrets reach the server by Secret references alone',
      rules: ['secret-keys-resolve', 'no-secrets-in-files'],
    },
    C8: {
      says: 'Templates of the secret store survive Helm',
      mistake: 'M4',
    },
    C9: {
      says: 'Each object has one owner',
      rules: ['one-owner-per-object'],
    },
    C10: {
      says: 'Each object has a served version, its required fields and no unknown one',
      rules: ['kinds-are-served'],
      construction: {
        because: 'every proved object passes a strict schema of its kind',
        test: {
          file: 'proof/realHelm.test.ts',
          name: 'is made of valid objects that fit together',
        },
      },
    },
  },
};
