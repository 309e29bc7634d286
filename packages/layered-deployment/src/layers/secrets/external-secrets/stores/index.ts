import type { SecretStore } from '../secretStore';
import { awsSecretsManager } from './awsSecretsManager';
import { azureKeyVault } from './azureKeyVault';
import { googleSecretManager } from './googleSecretManager';
import { vault } from './vault';

/** Every secret store, by the name that a platform chooses it by. */
export const stores = {
  'azure-key-vault': azureKeyVault,
  'aws-secrets-manager': awsSecretsManager,
  'google-secret-manager': googleSecretManager,
  vault,
} satisfies Record<string, SecretStore>;

/** @see stores */
export type StoreName = keyof typeof stores;

/** @see stores */
export const storeNames = Object.keys(stores) as [StoreName, ...StoreName[]];
