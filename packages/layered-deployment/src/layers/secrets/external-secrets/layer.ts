import { defineLayer } from '../../../layer';
import { nameProblem } from '../../../names';
import { templatesOf } from '../../../packageFiles';
import { constant, pattern } from '../../../values';
import { restartOnChange } from '../restartOnChange';
import { secretKeys } from '../secretKeys';
import { externalSecretsConfig, toExternalSecrets } from './externalSecrets';
import { fillStore } from './fillStore';
import { generatedStore } from './generatedStore';
import type { SecretStore } from './secretStore';
import { externalSecretsExamples, externalSecretsSettings } from './settings';
import { stores } from './stores';

export const externalSecrets = defineLayer({
  concern: 'secrets',
  id: 'external-secrets',
  title: 'External Secrets Operator',
  reason:
    'secrets stay in the store of the platform; Git holds the names of their keys',
  documentation:
    'Writes one ExternalSecret for each Secret that the other layers ask for; the operator fills them from Azure Key Vault, AWS Secrets Manager, Google Secret Manager or Vault. The store is given by the platform, for the cluster or for each namespace, or generated: a SecretStore in the namespace that signs in by a ServiceAccount there and may read the keys of this server and no others. Every key begins with the prefix that the platform grants the owner. Passwords are generated in the store by one command each, as hexadecimal text; keys that somebody else makes, such as the access key of a bucket, are put there by hand and never generated.',
  settings: externalSecretsSettings,
  examples: externalSecretsExamples,
  values: {
    storeKind: constant('kind of the secret store'),
    storeName: pattern('secret store in the cluster', {
      madeBy: 'the platform team, or this bundle',
    }),
    vault: constant('vault behind the secret store'),
    server: constant('address of the secret store', { optional: true }),
    role: pattern("role of Vault's Kubernetes login", {
      format: 'label-value',
      optional: true,
    }),
    refreshInterval: constant('how often secrets are read again'),
  },
  traits: ['secrets'],
  worksWith: ({ store, provider }) => {
    const { identities }: SecretStore = stores[provider];
    return store === 'generated' && identities ? { identity: identities } : {};
  },
  config: externalSecretsConfig,
  templates: templatesOf('secrets/external-secrets'),
  contribute: ({ settings, values, names, workload, environment }) => {
    const store: SecretStore = stores[settings.provider];
    const place = { vault: values.vault, server: values.server };
    const keys = secretKeys(workload.secrets);
    const unfit = keys.flatMap(({ name }) => {
      const problem = nameProblem(name, store.keyFormat);
      return problem ? [problem] : [];
    });
    const own =
      settings.store === 'generated'
        ? generatedStore(store, place, keys, {
            namespace: names.namespace,
            deployment: names.deployment,
            tenantId: settings.tenantId,
            role: values.role ?? `${names.deployment}-${environment}`,
            workload,
          })
        : undefined;
    return {
      workload: restartOnChange(workload),
      base: {
        refreshInterval: values.refreshInterval,
        ...(store.property && { property: store.property }),
      },
      config: {
        store: {
          kind: own ? 'SecretStore' : values.storeKind,
          name: values.storeName,
          ...own?.config,
        },
        externalSecrets: toExternalSecrets(workload.secrets),
      },
      templates: ['external-secrets.yaml', ...(own?.templates ?? [])],
      prerequisites: [
        ...fillStore(store, place, keys),
        ...(own?.prerequisites ?? []),
      ],
      problems: unfit.map(problem => ({
        field: 'platform.layers.secrets.provider',
        message: `${problem}: rename the key, or choose another secret store`,
      })),
    };
  },
});
