import { behavioursOf } from '../__testUtils__/behavioursOf';
import {
  applicationFields,
  infraValues,
  upstreamValues,
} from '../__testUtils__/editBundle';
import { noSecretsInFiles } from './no-secrets-in-files';

describe('the rule no-secrets-in-files', () => {
  it.each(
    behavioursOf(noSecretsInFiles, {
      refuses: {
        'a password in an address': {
          change: bundle =>
            upstreamValues(bundle, {
              extraEnvVars: { STORE: 'postgresql://mlflow:hunter2@db/mlflow' },
            }),
          naming: 'an address',
        },
        'a token in the address of a repository': {
          change: bundle =>
            applicationFields(bundle, {
              spec: {
                sources: [{ repoURL: 'https://token@git.example.com/ml' }],
              },
            }),
          naming: 'an address',
        },
        'a private key': {
          change: bundle =>
            infraValues(bundle, { note: '-----BEGIN RSA PRIVATE KEY-----' }),
          naming: 'a private key',
        },
        'a password among the values': {
          change: bundle =>
            upstreamValues(bundle, {
              backendStore: { postgres: { password: 'hunter2' } },
            }),
          naming: '(password)',
        },
        'a generated key': {
          change: bundle =>
            upstreamValues(bundle, {
              extraEnvVars: {
                SALT: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822c',
              },
            }),
          naming: 'a random key',
        },
        'a key in base64': {
          change: bundle =>
            upstreamValues(bundle, {
              extraEnvVars: {
                SALT: 'q7/T0mVb3uZsXw2Rk9LdYp6JcHf1Ng8AaEeQoBtKx5U=',
              },
            }),
          naming: 'a random key',
        },
      },
      accepts: {
        'a container in the address of an Azure store': bundle =>
          upstreamValues(bundle, {
            mlflow: {
              artifactsDestination: 'wasbs://a@b.blob.core.windows.net/',
            },
          }),
        'a name of letters and digits in a path': bundle =>
          upstreamValues(bundle, {
            extraEnvVars: {
              SCOPE: 'blobServices/default/containers/credit-0tvtz9x4',
            },
          }),
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
