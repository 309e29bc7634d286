import { z } from 'zod/v4';
import { perEnvironment } from '../../../perEnvironment';
import { storeNames } from './stores';

/** Settings of the layer external-secrets. */
export const externalSecretsSettings = z
  .strictObject({
    provider: z.enum(storeNames).describe('Kind of the secret store'),
    vault: perEnvironment(
      z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_/-]*$/, 'must be a plain name'),
    ).describe(
      'Where the store keeps the secrets: name of the Key Vault, AWS region, Google project, or mount of a KV engine (version 2) in Vault',
    ),
    server: perEnvironment(
      z
        .string()
        .regex(
          /^https?:\/\/[A-Za-z0-9.-]+(:\d+)?$/,
          'must be like "https://vault.example.com"',
        ),
    )
      .optional()
      .describe('Address of Vault'),
    store: z
      .enum(['given', 'generated'])
      .default('given')
      .describe(
        'Whether the platform gives the store, as an object of the cluster or of every namespace, or the bundle brings a SecretStore of its own that reads the keys of this server and no others',
      ),
    storeKind: z
      .enum(['ClusterSecretStore', 'SecretStore'])
      .default('ClusterSecretStore')
      .describe('Kind of a given store'),
    storeName: perEnvironment(z.string().min(1))
      .default('{deployment}-secrets')
      .describe('Name of the store; a given one needs it'),
    tenantId: z
      .string()
      .regex(/^[0-9a-f-]{36}$/)
      .optional()
      .describe('Azure tenant; a generated store of Key Vault needs it'),
    role: perEnvironment(z.string())
      .optional()
      .describe(
        "Role of Vault's Kubernetes login, for a generated store; a pattern over name, owner and environment. Deployment and environment if left out",
      ),
    refreshInterval: z
      .string()
      .regex(/^[1-9][0-9]*[mh]$/)
      .default('1h')
      .describe('How often secrets are read again, such as "15m" or "1h"'),
  })
  .superRefine((settings, context) => {
    const { provider, store, storeName, tenantId, server } = settings;
    const needs = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (store === 'given' && storeName === '{deployment}-secrets') {
      needs('storeName', 'is missing: name the store that the platform gives');
    }
    if (store === 'generated' && provider === 'azure-key-vault' && !tenantId) {
      needs('tenantId', 'is missing: a store of its own signs in to a tenant');
    }
    if (store === 'generated' && provider === 'vault' && !server) {
      needs('server', 'is missing: a store of its own needs the address');
    }
  });

/** One example for each secret store and each place of it. */
export const externalSecretsExamples = {
  'Azure Key Vault': {
    provider: 'azure-key-vault',
    storeName: 'azure-keyvault-store-apps',
    vault: 'kv-ml',
  },
  'Azure Key Vault, store of its own': {
    provider: 'azure-key-vault',
    store: 'generated',
    tenantId: '00000000-0000-0000-0000-000000000001',
    vault: 'kv-ml',
  },
  'AWS Secrets Manager': {
    provider: 'aws-secrets-manager',
    storeName: 'aws-secrets',
    vault: 'eu-central-1',
  },
  'AWS Secrets Manager, store of its own': {
    provider: 'aws-secrets-manager',
    store: 'generated',
    vault: 'eu-central-1',
  },
  'Google Secret Manager': {
    provider: 'google-secret-manager',
    storeName: 'google-secrets',
    vault: 'ml-platform-dev',
  },
  'Google Secret Manager, store of its own': {
    provider: 'google-secret-manager',
    store: 'generated',
    vault: 'ml-platform-dev',
  },
  Vault: { provider: 'vault', storeName: 'vault', vault: 'secret' },
  'Vault, store of its own': {
    provider: 'vault',
    store: 'generated',
    vault: 'secret',
    server: 'https://vault.example.com:8200',
  },
} satisfies Record<string, z.input<typeof externalSecretsSettings>>;
