import type { Workload } from '../../workload';
import { environmentWith } from '../../__testUtils__/resolveWith';
import { exampleWith } from '../../__testUtils__/exampleWith';

const watched = ({ podAnnotations }: Workload) =>
  podAnnotations['secret.reloader.stakater.com/reload'].split(',');

const named = (...ends: string[]) => ends.map(end => `mlflow-fraud-${end}`);

describe('the pods of the server', () => {
  it('restart for the Secrets that they mount or read as variables', () => {
    const { workload } = environmentWith({
      identity: { use: 'static-credentials' },
      database: {
        use: 'external-postgresql',
        host: { dev: 'pg-dev.example.com', prod: 'pg.example.com' },
        connections: 250,
        tls: 'verify-full',
        certificateAuthorityKey: 'platform-postgresql-ca',
      },
    });
    expect(watched(workload)).toEqual(
      named('database', 'database-ca', 'artifacts', 'auth-config', 'session'),
    );
  });

  it('do not restart for the Secrets of other pods', () => {
    const [{ workload }] = exampleWith({ example: 'on-prem' }).environments;
    const others = workload.secrets
      .map(({ name }) => name)
      .filter(name => !watched(workload).includes(name));
    expect(others).toEqual(
      expect.arrayContaining(
        named('pg-backup', 'pg-backup-ca', 'oauth2-proxy'),
      ),
    );
  });
});
