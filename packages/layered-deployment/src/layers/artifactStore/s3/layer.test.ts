import {
  environmentWith,
  problemsWith,
  stepWith,
} from '../../../__testUtils__/resolveWith';

const role = {
  use: 'aws-irsa',
  accountId: '111122223333',
  region: 'eu-central-1',
  issuer: 'https://oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLE',
};

const amazon = {
  use: 's3',
  bucket: 'acme-mlflow-{name}-{environment}',
  region: 'eu-central-1',
};

const compatible = {
  ...amazon,
  endpoint: 'https://minio.minio.svc:9443',
  addressing: 'path',
  certificateAuthorityKey: 'platform-object-store-ca',
  inCluster: { namespace: 'minio', podPort: 9000 },
};

const byRole = { identity: role, artifactStore: amazon };
const byKey = {
  identity: { use: 'static-credentials' },
  artifactStore: compatible,
};

function jsonIn(command: string, option: string): unknown {
  const [, json] = new RegExp(`--${option} '([^']+)'`).exec(command) ?? [];
  return JSON.parse(json);
}

describe('artifacts in S3', () => {
  it('give the role rights on the objects of this bucket, and no others', () => {
    const { command } = stepWith(byRole, 'bucket-policy');
    expect(command).toContain('--role-name id-mlflow-fraud-dev ');
    expect(jsonIn(command, 'policy-document')).toMatchObject({
      Statement: [
        { Resource: 'arn:aws:s3:::acme-mlflow-fraud-dev' },
        {
          Resource: 'arn:aws:s3:::acme-mlflow-fraud-dev/*',
          Action: expect.arrayContaining(['s3:GetObject', 's3:DeleteObject']),
        },
      ],
    });
    expect(command).not.toContain('s3:*');
  });

  it('are versioned and encrypted, and none expires by its age', () => {
    const { command } = stepWith(byRole, 'bucket');
    expect(command).toContain('Status=Enabled');
    expect(command).toContain('AES256');
    expect(jsonIn(command, 'lifecycle-configuration')).toEqual({
      Rules: [
        expect.objectContaining({
          Expiration: { ExpiredObjectDeleteMarker: true },
          NoncurrentVersionExpiration: { NoncurrentDays: 30 },
        }),
      ],
    });
  });

  it('need a constraint in every region of Amazon but the first', () => {
    expect(stepWith(byRole, 'bucket').command).toContain(
      'LocationConstraint=eu-central-1',
    );
    const first = { ...amazon, region: 'us-east-1' };
    expect(
      stepWith({ identity: role, artifactStore: first }, 'bucket').command,
    ).not.toContain('LocationConstraint');
  });

  it('need no key with a role', () => {
    const { workload } = environmentWith(byRole);
    expect(workload.envFromSecrets).not.toContain('mlflow-fraud-artifacts');
    expect(workload.env).toMatchObject({ AWS_DEFAULT_REGION: 'eu-central-1' });
    expect(workload.env).not.toHaveProperty('MLFLOW_S3_ENDPOINT_URL');
  });

  it('take the keys of another service from the secret store, where nobody generates them', () => {
    const { workload, prerequisites } = environmentWith(byKey);
    expect(workload.envFromSecrets).toContain('mlflow-fraud-artifacts');
    expect(workload.secrets).toContainEqual({
      name: 'mlflow-fraud-artifacts',
      keys: {
        id: 'fraud-mlflow-fraud-dev-artifacts-access-key-id',
        secret: 'fraud-mlflow-fraud-dev-artifacts-secret-access-key',
      },
      template: {
        AWS_ACCESS_KEY_ID: '{{ .id }}',
        AWS_SECRET_ACCESS_KEY: '{{ .secret }}',
      },
      given: [
        'fraud-mlflow-fraud-dev-artifacts-access-key-id',
        'fraud-mlflow-fraud-dev-artifacts-secret-access-key',
      ],
    });
    const generated = prerequisites.filter(({ command }) =>
      command.includes('openssl'),
    );
    expect(generated.map(({ id }) => id)).not.toContainEqual(
      expect.stringContaining('artifacts'),
    );
  });

  it('reach a service of the cluster by the port of its pods', () => {
    const { workload } = environmentWith(byKey);
    expect(workload.egress).toContainEqual({
      purpose: 'S3',
      port: 9000,
      to: { namespace: 'minio' },
    });
    expect(workload.env).toMatchObject({
      MLFLOW_S3_ENDPOINT_URL: 'https://minio.minio.svc:9443',
      MLFLOW_BOTO_CLIENT_ADDRESSING_STYLE: 'path',
      AWS_CA_BUNDLE: '/etc/mlflow/object-store/ca.crt',
    });
    expect(workload.volumes).toContainEqual(
      expect.objectContaining({
        mountPath: '/etc/mlflow/object-store',
        source: { secret: 'mlflow-fraud-artifacts-ca' },
      }),
    );
  });

  it('hand Jobs beside the server all that the server uses', () => {
    const { artifacts } = environmentWith(byKey).workload;
    expect(artifacts).toMatchObject({
      kind: 's3',
      endpoint: 'https://minio.minio.svc:9443',
      client: {
        envFromSecrets: ['mlflow-fraud-artifacts'],
        env: { AWS_DEFAULT_REGION: 'eu-central-1' },
      },
    });
    expect(environmentWith(byRole).workload.artifacts).toMatchObject({
      client: {
        serviceAccountName: 'mlflow-fraud',
        egress: [
          { purpose: 'AWS Security Token Service', port: 443 },
          { purpose: 'S3', port: 443 },
        ],
      },
    });
  });

  it('say what direct access asks of every client', () => {
    const direct = {
      identity: role,
      artifactStore: { ...amazon, mode: 'direct' },
    };
    const { notes, workload } = environmentWith(direct);
    expect(workload.artifacts).toMatchObject({ access: 'direct' });
    expect(notes.join()).toContain('everybody who logs or loads a model');
    expect(environmentWith(byRole).notes.join()).not.toContain(
      'everybody who logs or loads a model',
    );
  });

  it('refuse a role at a service that knows none, and an identity of another cloud', () => {
    expect(
      problemsWith({ identity: role, artifactStore: compatible }),
    ).toContainEqual(
      expect.stringContaining(
        'artifactStore "s3" does not work with identity "aws-irsa": choose "static-credentials"',
      ),
    );
    expect(problemsWith({ artifactStore: amazon })).toContainEqual(
      'platform.layers.identity.use: artifactStore "s3" does not work with identity "azure-workload-identity": choose "aws-irsa" or "eks-pod-identity" or "static-credentials", or another layer for artifactStore, such as "azure-blob" or "volume"',
    );
  });

  it('refuse an address with a password', () => {
    expect(
      problemsWith({
        identity: { use: 'static-credentials' },
        artifactStore: { ...amazon, endpoint: 'https://me:word@example.com' },
      }).join(),
    ).toContain('must be like "https://s3.example.com"');
  });
});
