import type { Platform } from '../../..';
import { exampleWith, objectsOf } from '../../../__testUtils__/exampleWith';
import { nameOf, ofKind } from '../../../__testUtils__/manifest';
import { products } from '../../../products';
import { listAt, textAt } from '../../../rules/support/yaml';

jest.setTimeout(60_000);

/** The variables of the Job that makes the accounts. */
async function variablesOf(departure: Parameters<typeof exampleWith>[0]) {
  const { manifests } = await objectsOf(exampleWith(departure), 'dev');
  const job = ofKind(manifests, 'Job').find(candidate =>
    nameOf(candidate).includes('-accounts-'),
  );
  const [container] = listAt(job, 'spec', 'template', 'spec', 'containers');
  return Object.fromEntries(
    listAt(container, 'env').map(entry => [
      textAt(entry, 'name'),
      textAt(entry, 'value'),
    ]),
  );
}

function servingTls(platform: Platform) {
  const official = products.find(({ id }) => id === 'official-mlflow');
  platform.products[0].id = 'official-mlflow';
  platform.products[0].releases = [official?.releases[0].version ?? ''];
}

describe("MLflow's own login", () => {
  it('keeps its users in the second database, behind the password of the same role', () => {
    const [dev] = exampleWith({}).environments;
    const request = dev.workload.secrets.find(({ name }) =>
      name.endsWith('-auth-config'),
    );
    expect(request?.template['basic_auth.ini']).toContain(
      'postgresql+psycopg2://mlflow_fraud:{{ .database }}@pg-ml-dev.postgres.database.azure.com:5432/mlflow_fraud_auth',
    );
    expect(request?.template['basic_auth.ini']).toContain(
      'default_permission = NO_PERMISSIONS',
    );
  });

  it('lets the portal move aliases only where the team wants promotion', async () => {
    expect(await variablesOf({})).toMatchObject({
      PORTAL_MODEL_PERMISSION: 'READ',
    });
    expect(
      await variablesOf({ answers: { advanced: { promotion: true } } }),
    ).toMatchObject({ PORTAL_MODEL_PERMISSION: 'EDIT' });
  });

  it('makes its accounts in the scheme that the server speaks', async () => {
    expect(await variablesOf({})).toEqual({
      MLFLOW_SERVER: 'http://mlflow-fraud:80',
      PORTAL_MODEL_PERMISSION: 'READ',
    });
    expect(
      await variablesOf({
        platform: servingTls,
        layers: {
          certificate: { use: 'in-pod', issuerName: 'company-authority' },
        },
      }),
    ).toMatchObject({
      MLFLOW_SERVER: expect.stringMatching(/^https:/),
      SSL_CERT_FILE: '/run/authority/ca.crt',
    });
  });

  it('is refused without PostgreSQL', () => {
    expect(() =>
      exampleWith({
        example: 'try-out',
        layers: { authentication: { use: 'mlflow-basic-auth' } },
      }),
    ).toThrow(
      'authentication "mlflow-basic-auth" does not work with database "sqlite-volume"',
    );
  });
});
