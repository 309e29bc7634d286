import {
  environmentWith,
  problemsWith,
  stepWith,
} from '../../../__testUtils__/resolveWith';

const database = {
  use: 'external-postgresql',
  host: 'pg.example.com',
  name: 'mlflow_{name}_{environment}',
  authName: 'mlflow_{name}_{environment}_auth',
  role: 'mlflow_{name}_{environment}',
  connections: 250,
};

const verified = {
  ...database,
  tls: 'verify-full',
  certificateAuthorityKey: 'platform-postgresql-ca',
};

describe('PostgreSQL of the platform', () => {
  it('gives each server a role and two databases of its own', () => {
    const { workload } = environmentWith({ database });
    expect(workload.database).toMatchObject({
      host: 'pg.example.com',
      role: 'mlflow_fraud_dev',
      database: 'mlflow_fraud_dev',
      authDatabase: 'mlflow_fraud_dev_auth',
      connections: 250,
      tls: 'require',
    });
    expect(workload.env).not.toHaveProperty('PGSSLROOTCERT');
  });

  it('is trusted by its certificate, where the platform has the authority', () => {
    const { workload } = environmentWith({ database: verified });
    const file = '/etc/mlflow/database-ca/ca.crt';
    expect(workload.env).toMatchObject({
      PGSSLMODE: 'verify-full',
      PGSSLROOTCERT: file,
    });
    expect(workload.database).toMatchObject({ tlsRootCertificate: file });
    expect(workload.volumes).toContainEqual(
      expect.objectContaining({
        mountPath: '/etc/mlflow/database-ca',
        source: { secret: 'mlflow-fraud-database-ca' },
      }),
    );
    expect(stepWith({ database: verified }, 'database').command).toContain(
      'sslmode=verify-full sslrootcert=ca.crt',
    );
  });

  it('takes the authority from a file that nobody generates', () => {
    expect(
      stepWith({ database: verified }, 'secret-platform-postgresql-ca').command,
    ).toMatch(/read -r FILE$/m);
  });

  it('refuses to check a certificate against no authority', () => {
    expect(
      problemsWith({ database: { ...database, tls: 'verify-ca' } }),
    ).toEqual([
      'platform.layers.database.certificateAuthorityKey: is missing: this TLS mode checks certificates against it',
    ]);
  });

  it('refuses two environments that would share a database', () => {
    expect(
      problemsWith({ database: { ...database, name: 'mlflow_{name}' } }).join(),
    ).toContain('"pg.example.com/mlflow_fraud"');
  });

  it('is reached by the port of its pods where it runs in the cluster', () => {
    const inCluster = { namespace: 'databases', podPort: 5433 };
    expect(
      environmentWith({ database: { ...database, inCluster } }).workload.egress,
    ).toContainEqual({
      purpose: 'PostgreSQL',
      port: 5433,
      to: { namespace: 'databases' },
    });
  });
});
