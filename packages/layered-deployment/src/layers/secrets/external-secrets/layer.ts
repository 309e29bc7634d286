import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { templatesOf } from '../../../packageFiles';
import { perEnvironment } from '../../../perEnvironment';
import { constant } from '../../../values';
import { azureKeyVault } from './stores/azureKeyVault';
import { externalSecretsConfig, toExternalSecrets } from './externalSecrets';

const stores = { 'azure-key-vault': azureKeyVault };

export const externalSecrets = defineLayer({
  concern: 'secrets',
  id: 'external-secrets',
  title: 'External Secrets Operator',
  reason:
    'secrets stay in the store of the platform; Git holds the names of their keys',
  settings: z.strictObject({
    provider: z.enum(['azure-key-vault']),
    storeKind: z
      .enum(['ClusterSecretStore', 'SecretStore'])
      .default('ClusterSecretStore'),
    storeName: perEnvironment(z.string().min(1)),
    /** Vault behind the store, for the commands of the prerequisites. */
    vault: perEnvironment(z.string().min(1)),
    refreshInterval: z
      .string()
      .regex(/^[1-9][0-9]*[mh]$/)
      .default('1h'),
  }),
  values: {
    storeKind: constant('kind of the secret store'),
    storeName: constant('secret store in the cluster'),
    vault: constant('vault behind the secret store'),
    refreshInterval: constant('how often secrets are read again'),
  },
  traits: ['secrets'],
  config: externalSecretsConfig,
  templates: templatesOf('secrets/external-secrets'),
  contribute: ({ settings, values, workload }) => {
    const store = stores[settings.provider];
    const keys = [
      ...new Set(
        workload.secrets.flatMap(({ keys: used }) => Object.values(used)),
      ),
    ].sort();
    return {
      workload: {
        // Running pods keep the old values; Stakater's Reloader, where it is
        // installed, restarts them.
        podAnnotations: {
          'secret.reloader.stakater.com/reload': workload.secrets
            .map(({ name }) => name)
            .join(','),
        },
      },
      base: { refreshInterval: values.refreshInterval },
      config: {
        store: { kind: values.storeKind, name: values.storeName },
        externalSecrets: toExternalSecrets(workload.secrets),
      },
      prerequisites: keys.map(key => ({
        id: `secret-${key}`,
        title: `Generate the secret ${key} in the vault ${values.vault}`,
        ...store.generate(values.vault, key),
      })),
    };
  },
});
