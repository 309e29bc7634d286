import { exampleWith, objectsOf } from '../../../__testUtils__/exampleWith';
import { kubeconform } from '../../../__testUtils__/kubeconform';
import { ofKind } from '../../../__testUtils__/manifest';
import {
  environmentWith,
  problemsWith,
  stepWith,
} from '../../../__testUtils__/resolveWith';
import { locateSchemas } from '../../../__testUtils__/schemas/locateSchemas';

jest.setTimeout(180_000);

const key = 'fraud-mlflow-fraud-dev-database';

const given = { use: 'external-secrets', storeName: 'platform-store' };

const aws = {
  identity: {
    use: 'aws-irsa',
    accountId: '111122223333',
    region: 'eu-central-1',
    issuer: 'https://oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLE',
  },
  artifactStore: {
    use: 's3',
    bucket: 'acme-{name}-{environment}',
    region: 'eu-central-1',
  },
};

const google = {
  identity: {
    use: 'gke-workload-identity',
    project: 'ml-platform-dev',
    clusterProject: 'gke-shared-dev',
  },
  artifactStore: {
    use: 'gcs',
    bucket: 'acme-{name}-{environment}',
    project: 'ml-platform-dev',
    location: 'europe-west3',
  },
};

const own = {
  'azure-key-vault': {
    layers: {},
    settings: {
      vault: 'kv-ml',
      tenantId: '00000000-0000-0000-0000-000000000001',
    },
    provider: {
      azurekv: {
        vaultUrl: 'https://kv-ml.vault.azure.net',
        authType: 'WorkloadIdentity',
        tenantId: '00000000-0000-0000-0000-000000000001',
        serviceAccountRef: { name: 'mlflow-fraud' },
      },
    },
    grants: '--scope "$VAULT/secrets/$KEY"',
  },
  'aws-secrets-manager': {
    layers: aws,
    settings: { vault: 'eu-central-1' },
    provider: {
      aws: {
        service: 'SecretsManager',
        region: 'eu-central-1',
        auth: { jwt: { serviceAccountRef: { name: 'mlflow-fraud' } } },
      },
    },
    grants: `arn:aws:secretsmanager:eu-central-1:111122223333:secret:${key}-??????`,
  },
  'google-secret-manager': {
    layers: google,
    settings: { vault: 'ml-platform-dev' },
    provider: {
      gcpsm: {
        projectID: 'ml-platform-dev',
        auth: {
          workloadIdentity: { serviceAccountRef: { name: 'mlflow-fraud' } },
        },
      },
    },
    grants: '--role roles/secretmanager.secretAccessor',
  },
  vault: {
    layers: {},
    settings: { vault: 'secret', server: 'https://vault.example.com:8200' },
    provider: {
      vault: {
        server: 'https://vault.example.com:8200',
        path: 'secret',
        version: 'v2',
        auth: {
          kubernetes: {
            mountPath: 'kubernetes',
            role: 'mlflow-fraud-dev',
            serviceAccountRef: { name: 'mlflow-fraud-secrets' },
          },
        },
      },
    },
    grants: `path "secret/data/${key}" { capabilities = ["read"] }`,
  },
} as const;

describe('secrets of a store', () => {
  it('are generated in one step for each environment, each once', () => {
    const { prerequisites, workload } = environmentWith({});
    const steps = prerequisites.filter(({ id }) => /^secrets?(-|$)/.test(id));
    const keys = workload.secrets.flatMap(request =>
      Object.values(request.keys),
    );
    expect(steps).toEqual([
      expect.objectContaining({
        id: 'secrets',
        title: `Generate ${
          new Set(keys).size
        } secrets in the key vault kv-ml-dev: ${[...new Set(keys)]
          .sort()
          .join(', ')}`,
      }),
    ]);
    expect(keys.length).toBeGreaterThan(new Set(keys).size);
  });

  it('lie below a property in Vault, whose keys have no "data/"', async () => {
    const secrets = { ...given, provider: 'vault', vault: 'secret' };
    const { manifests } = await objectsOf(
      exampleWith({ layers: { secrets } }),
      'dev',
    );
    const references = ofKind(manifests, 'ExternalSecret').map(manifest =>
      JSON.stringify(manifest.spec),
    );
    expect(references.join()).toContain(
      `"remoteRef":{"key":"${key}","property":"value"}`,
    );
  });

  it('are pasted by hand where somebody else makes them', () => {
    const prefix = 'fraud-mlflow-fraud-dev-artifacts';
    const layers = { ...aws, identity: { use: 'static-credentials' } };
    expect(stepWith(layers, `secret-${prefix}-access-key-id`).title).toBe(
      `Put the secret ${prefix}-access-key-id, which somebody else makes, into the key vault kv-ml-dev`,
    );
    expect(stepWith(layers, 'secrets').command).not.toContain(prefix);
    expect(stepWith(layers, `secret-${prefix}-secret-access-key`).command).toBe(
      [
        `printf '%s: ' 'value of ${prefix}-secret-access-key' >&2 && read -rs VALUE`,
        `printf %s "$VALUE" | az keyvault secret set --vault-name kv-ml-dev --name ${prefix}-secret-access-key --file /dev/stdin --output none; unset VALUE`,
      ].join('\n'),
    );
  });

  it('refuse a key that the store does not take', () => {
    const database = {
      use: 'external-postgresql',
      host: { dev: 'pg-dev.example.com', prod: 'pg.example.com' },
      connections: 250,
      passwordKey: '{keyPrefix}/{environment}/database',
    };
    expect(problemsWith({ database })).toContain(
      'platform.layers.secrets.provider: "fraud/dev/database" is not an Azure Key Vault secret: it takes letters, digits and dashes: rename the key, or choose another secret store',
    );
    const secrets = { ...given, provider: 'vault', vault: 'secret' };
    expect(problemsWith({ database, secrets })).toEqual([]);
  });

  it('refuse a given store without a name', () => {
    expect(
      problemsWith({
        secrets: {
          use: 'external-secrets',
          provider: 'vault',
          vault: 'secret',
        },
      }),
    ).toContainEqual(expect.stringContaining('name the store'));
  });
});

describe('a store of the namespace', () => {
  it.each(Object.entries(own))(
    'signs in to %s by a ServiceAccount there, and reads its own keys alone',
    async (provider, { layers, settings, provider: expected, grants }) => {
      const secrets = {
        use: 'external-secrets',
        provider,
        store: 'generated',
        ...settings,
      };
      const { manifests } = await objectsOf(
        exampleWith({ layers: { ...layers, secrets } }),
        'dev',
      );
      expect(ofKind(manifests, 'SecretStore')).toEqual([
        expect.objectContaining({
          metadata: expect.objectContaining({ name: 'mlflow-fraud-secrets' }),
          spec: { provider: expected },
        }),
      ]);
      expect(
        ofKind(manifests, 'ServiceAccount').map(({ metadata }) => metadata),
      ).toContainEqual(
        expect.objectContaining({
          name: /"serviceAccountRef":\{"name":"([^"]+)"/.exec(
            JSON.stringify(expected),
          )?.[1],
        }),
      );
      expect(
        stepWith({ ...layers, secrets }, 'secret-store').command,
      ).toContain(grants);
      expect(await kubeconform(manifests, await locateSchemas())).toEqual([]);
    },
  );

  it('refuses an identity that its cloud does not know', () => {
    const secrets = {
      use: 'external-secrets',
      provider: 'aws-secrets-manager',
      store: 'generated',
      vault: 'eu-central-1',
    };
    expect(problemsWith({ secrets })).toContainEqual(
      expect.stringContaining(
        'secrets "external-secrets" does not work with identity "azure-workload-identity": choose another layer for secrets, such as "external-secrets" with other settings, as in its example "Azure Key Vault"',
      ),
    );
  });

  it('asks for what it cannot sign in without', () => {
    const settings = {
      use: 'external-secrets',
      store: 'generated',
      vault: 'x',
    };
    expect(
      problemsWith({ secrets: { ...settings, provider: 'azure-key-vault' } }),
    ).toContainEqual(expect.stringContaining('tenantId: is missing'));
    expect(
      problemsWith({ secrets: { ...settings, provider: 'vault' } }),
    ).toContainEqual(expect.stringContaining('server: is missing'));
  });
});
