import { mockServices } from '@backstage/backend-test-utils';
import { ConfigInstanceSource } from './ConfigInstanceSource';
import { readInstancesFromConfig } from './readInstancesFromConfig';

const valid = {
  name: 'risk-prod',
  environment: 'prod',
  baseUrl: 'https://mlflow.example.com/risk/',
  owners: ['group:default/Risk'],
  credentials: { username: 'portal', password: 'canary' },
  loginHint: 'In the vault of the team',
};

function config(...instances: object[]) {
  return mockServices.rootConfig({
    data: { mlflow: { instances: JSON.parse(JSON.stringify(instances)) } },
  });
}

describe('readInstancesFromConfig', () => {
  it('reads an instance', async () => {
    const [instance] = readInstancesFromConfig(config(valid));
    expect(instance).toMatchObject({
      name: 'risk-prod',
      environment: 'prod',
      baseUrl: 'https://mlflow.example.com/risk',
      origin: 'config',
      owners: ['group:default/risk'],
      loginHint: 'In the vault of the team',
    });
    await expect(instance.credentials()).resolves.toEqual(valid.credentials);
    expect(JSON.stringify(instance)).not.toContain('canary');
  });

  it('is content with no instance at all', () => {
    expect(
      readInstancesFromConfig(mockServices.rootConfig({ data: {} })),
    ).toEqual([]);
  });

  it.each([
    [{ name: 'Risk Prod' }, 'mlflow.instances[1].name: '],
    [{ name: '../risk' }, 'mlflow.instances[1].name: '],
    [{ name: 'risk-prod' }, "'risk-prod' is taken"],
    [{ baseUrl: 'ftp://example.com' }, 'mlflow.instances[1].baseUrl: must be'],
    [{ baseUrl: 'https://a:canary@example.com' }, 'use credentials'],
    [{ owners: [] }, 'mlflow.instances[1].owners: name the groups'],
    [{ owners: ['risk'] }, "'risk' must be a full entity reference"],
  ])('refuses %j and says what to do', (change, message) => {
    const read = () =>
      readInstancesFromConfig(
        config(valid, { ...valid, name: 'other', ...change }),
      );
    expect(read).toThrow(message);
    expect(read).not.toThrow(/canary/);
  });
});

describe('ConfigInstanceSource', () => {
  it('finds an instance by its name alone', async () => {
    const source = ConfigInstanceSource.fromConfig(config(valid));
    await expect(source.findInstance('risk-prod')).resolves.toMatchObject({
      name: 'risk-prod',
    });
    await expect(source.findInstance('constructor')).resolves.toBeUndefined();
  });
});
