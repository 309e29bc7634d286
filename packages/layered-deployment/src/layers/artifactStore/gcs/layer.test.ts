import {
  environmentWith,
  problemsWith,
  stepWith,
} from '../../../__testUtils__/resolveWith';

const layers = {
  identity: {
    use: 'gke-workload-identity',
    project: 'ml-platform-dev',
    clusterProject: 'gke-shared-dev',
  },
  artifactStore: {
    use: 'gcs',
    bucket: 'acme-mlflow-{name}-{environment}',
    project: 'ml-platform-dev',
    location: 'europe-west3',
  },
};

const byKey = { ...layers, identity: { use: 'static-credentials' } };

describe('artifacts in Google Cloud Storage', () => {
  it('are versioned and closed to the public, and none is deleted by its age', () => {
    const { command } = stepWith(layers, 'bucket');
    expect(command).toContain('--public-access-prevention');
    expect(command).toContain('--versioning');
    const lifecycle = command.split('\n').find(line => line.startsWith('{'));
    const { rule } = JSON.parse(lifecycle ?? '');
    expect(rule).toContainEqual({
      action: { type: 'Delete' },
      condition: { daysSinceNoncurrentTime: 30 },
    });
    expect(
      rule.filter(
        ({
          action,
          condition,
        }: {
          action: { type: string };
          condition: object;
        }) => action.type === 'Delete' && 'age' in condition,
      ),
    ).toEqual([]);
  });

  it('are open to the account of the server', () => {
    expect(stepWith(layers, 'bucket-policy').command).toBe(
      'gcloud storage buckets add-iam-policy-binding gs://acme-mlflow-fraud-dev --role roles/storage.objectUser --member serviceAccount:id-mlflow-fraud-dev@ml-platform-dev.iam.gserviceaccount.com',
    );
  });

  it('need no key with an identity', () => {
    const { env, volumes } = environmentWith(layers).workload;
    expect(env).toMatchObject({ GOOGLE_CLOUD_PROJECT: 'ml-platform-dev' });
    expect(env).not.toHaveProperty('GOOGLE_APPLICATION_CREDENTIALS');
    expect(volumes.map(({ name }) => name)).not.toContain('google-credentials');
  });

  it('are read with the key file of a service account where there is no identity', () => {
    const { env, volumes, secrets } = environmentWith(byKey).workload;
    expect(env.GOOGLE_APPLICATION_CREDENTIALS).toBe(
      '/etc/mlflow/google/credentials.json',
    );
    expect(volumes).toContainEqual({
      name: 'google-credentials',
      mountPath: '/etc/mlflow/google',
      readOnly: true,
      source: { secret: 'mlflow-fraud-artifacts' },
    });
    expect(secrets).toContainEqual(
      expect.objectContaining({
        name: 'mlflow-fraud-artifacts',
        template: { 'credentials.json': '{{ .credentials }}' },
      }),
    );
    expect(stepWith(byKey, 'bucket-policy').command).toContain(
      '--member "serviceAccount:$ACCOUNT"',
    );
  });

  it('are refused to an identity of another cloud', () => {
    expect(
      problemsWith({ artifactStore: layers.artifactStore }),
    ).toContainEqual(
      expect.stringContaining(
        'choose "gke-workload-identity" or "static-credentials"',
      ),
    );
  });
});
