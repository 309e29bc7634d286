import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { terraformOf } from '../../../packageFiles';
import { perEnvironment } from '../../../perEnvironment';
import { constant, pattern } from '../../../values';
import { accessNotes, mode, storageTraits } from '../access';
import { storageClient } from '../storageClient';
import { createContainer, grantToIdentity, keepDeleted } from './container';

export const azureBlob = defineLayer({
  concern: 'artifactStore',
  id: 'azure-blob',
  title: 'Azure Blob storage',
  reason:
    'artifacts of any size and number, outside the cluster, versioned by the store',
  documentation:
    'Keeps artifacts in a container of a storage account. With `azure-workload-identity` the identity of the server gets a role on this container alone; with `static-credentials` the server reads an access key of the account from the secret store, and such a key opens every container of the account: give a server with a key an account of its own. Versions and deleted blobs are kept for some days. No lifecycle rule of the account may delete blobs by age, for the registered models are among them. The address `blob.core.windows.net` is fixed: sovereign clouds are not supported.',
  settings: z.strictObject({
    account: perEnvironment(z.string()).describe('Storage account'),
    resourceGroup: perEnvironment(z.string().min(1)).describe(
      'Resource group of the storage account',
    ),
    container: perEnvironment(z.string())
      .default('{name}')
      .describe(
        'Container of artifacts; a pattern over name, owner and environment',
      ),
    keepDeletedDays: z
      .int()
      .min(1)
      .max(365)
      .default(30)
      .describe('Days for which deleted blobs are kept'),
    mode,
  }),
  examples: {
    proxied: {
      account: 'mlartifacts',
      resourceGroup: 'rg-ml',
      container: '{name}-{environment}',
    },
    direct: {
      account: 'mlartifacts',
      resourceGroup: 'rg-ml',
      container: '{name}-{environment}',
      mode: 'direct',
    },
  },
  values: {
    account: constant('storage account', { format: 'azure-storage-account' }),
    resourceGroup: constant('resource group of the storage account'),
    container: pattern('container of artifacts', {
      format: 'azure-container',
      unique: { kind: 'container', within: 'artifactStore.account' },
    }),
    mode: constant('who reads and writes artifacts'),
  },
  traits: storageTraits,
  worksWith: { identity: ['azure', 'keys'] },
  contribute: ({ settings, values, names, workload }) => {
    const { account, container, resourceGroup } = values;
    const place = { account, container, resourceGroup };
    const { identity } = workload;
    const secret = `${names.deployment}-artifacts`;
    const key =
      identity?.kind === 'keys' ? `${identity.prefix}-account-key` : undefined;
    const { client, part } = storageClient(workload, {
      env: {},
      envFromSecrets: key ? [secret] : [],
      volumes: [],
      egress: [{ purpose: 'Azure Blob storage', port: 443 }],
    });
    return {
      workload: {
        ...part,
        artifacts: {
          kind: 'azure-blob',
          account,
          container,
          access: settings.mode,
          client,
        },
        secrets: key
          ? [
              {
                name: secret,
                keys: { key },
                template: { AZURE_STORAGE_ACCESS_KEY: '{{ .key }}' },
                given: [key],
              },
            ]
          : [],
        // A key needs no package that signs in.
        requires: key ? ['azure-blob'] : ['azure-blob', 'azure-identity'],
        ...(identity?.kind === 'azure' && {
          terraform: [
            {
              name: 'container',
              source: terraformOf('artifactStore/azure-blob'),
              variables: {
                storage_account: account,
                resource_group: resourceGroup,
                container,
                principal_id: 'module.identity.principal_id',
              },
              replaces: ['container', 'container-role'],
            },
          ],
        }),
      },
      prerequisites: [
        createContainer(place),
        keepDeleted(place, settings.keepDeletedDays),
        ...(identity?.kind === 'azure'
          ? [grantToIdentity(place, identity)]
          : []),
      ],
      notes: accessNotes(
        settings.mode,
        `the container ${container} of ${account}`,
      ),
    };
  },
});
