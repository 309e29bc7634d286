import { exampleWith, objectsOf } from '../../../__testUtils__/exampleWith';
import { nameOf, ofKind } from '../../../__testUtils__/manifest';
import { listAt, mapAt, textAt } from '../../../rules/support/yaml';

jest.setTimeout(60_000);

const deployment = exampleWith({
  layers: {
    provisioning: { use: 'database-bootstrap', adminRole: 'mlflowadmin' },
  },
});
const name = 'mlflow-fraud-database-init';

describe('database-bootstrap', () => {
  const [dev] = deployment.environments;

  it('takes the place of the command that makes the database', () => {
    expect(dev.prerequisites.map(({ id }) => id)).not.toContain('database');
  });

  it("asks for the administrator's password, which nobody generates", () => {
    const request = dev.workload.secrets.find(
      candidate => candidate.name === 'mlflow-fraud-database-admin',
    );
    expect(request?.given).toEqual(['fraud-mlflow-fraud-dev-database-admin']);
  });

  it('runs before the server, again at every sync, with passwords from Secrets alone', async () => {
    const { manifests } = await objectsOf(deployment, 'dev');
    const job = ofKind(manifests, 'Job').find(
      candidate => nameOf(candidate) === name,
    );
    expect(mapAt(job, 'metadata', 'annotations')).toMatchObject({
      'argocd.argoproj.io/sync-wave': '-1',
      'argocd.argoproj.io/sync-options': 'Force=true,Replace=true',
    });
    const [container] = listAt(job, 'spec', 'template', 'spec', 'containers');
    const variables = new Map(
      listAt(container, 'env').map(entry => [textAt(entry, 'name'), entry]),
    );
    expect(textAt(variables.get('PGSSLMODE'), 'value')).toBe('require');
    expect(textAt(variables.get('PGUSER'), 'value')).toBe('mlflowadmin');
    expect(Number(textAt(variables.get('CONNECTIONS'), 'value'))).toBe(
      dev.workload.database?.kind === 'postgresql' &&
        dev.workload.database.connections,
    );
    for (const variable of ['PGPASSWORD', 'ROLE_PASSWORD']) {
      expect(mapAt(variables.get(variable), 'valueFrom')).toHaveProperty(
        'secretKeyRef',
      );
    }
  });

  it('may reach the database and nothing else, and nobody calls it', () => {
    const policy = mapAt(dev.base.network, 'policies', name);
    expect(policy).toMatchObject({
      ingress: [],
      egress: [{ purpose: 'PostgreSQL', port: 5432 }],
    });
    expect(listAt(policy, 'egress')).toHaveLength(1);
  });

  it('is refused without a database server to sign in to', () => {
    expect(() =>
      exampleWith({
        example: 'try-out',
        layers: { provisioning: { use: 'database-bootstrap' } },
      }),
    ).toThrow(
      'provisioning "database-bootstrap" does not work with database "sqlite-volume": choose another layer for provisioning, such as "commands"',
    );
  });
});
