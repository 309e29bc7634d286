import type { Platform } from '../../..';
import { exampleWith, objectsOf } from '../../../__testUtils__/exampleWith';
import { nameOf, ofKind } from '../../../__testUtils__/manifest';
import { at, listAt } from '../../../rules/support/yaml';

jest.setTimeout(60_000);

const deploymentOf = (layers: Platform['layers'] = {}) =>
  exampleWith({
    layers: {
      authentication: {
        use: 'oauth2-proxy',
        issuerUrl: 'https://login.example.com:8443/realms/ml',
        allowedGroups: ['/ml'],
        replicas: { dev: 1, prod: 2 },
      },
      ...layers,
    },
  });

describe('oauth2-proxy', () => {
  const deployment = deploymentOf();
  const [dev, prod] = deployment.environments;
  const name = 'mlflow-fraud-oauth2-proxy';

  it('stands before the server, with a health check that needs no login', () => {
    expect(dev.workload.entry).toMatchObject({
      serviceName: name,
      podPort: 4180,
      scheme: 'http',
      healthPath: '/ping',
    });
  });

  it('closes the server to callers from outside, and opens itself to them', () => {
    const policies = dev.base.network.policies;
    const ingress = (policy: string) =>
      JSON.stringify(listAt(policies, policy, 'ingress'));
    expect(ingress(name)).toContain('traefik-shared');
    expect(ingress('mlflow-fraud')).not.toContain('traefik-shared');
    for (const caller of ['backstage', 'monitoring', 'oauth2-proxy']) {
      expect(ingress('mlflow-fraud')).toContain(caller);
    }
  });

  it('may call the server and the provider, on the port of its address', () => {
    const egress = listAt(dev.base.network.policies, name, 'egress');
    expect(egress.map(rule => at(rule, 'port'))).toEqual([5000, 8443]);
  });

  it('asks for its secrets, of which people make two', () => {
    const request = dev.workload.secrets.find(
      candidate => candidate.name === name,
    );
    expect(request?.given).toEqual([
      'fraud-mlflow-fraud-dev-oidc-client-id',
      'fraud-mlflow-fraud-dev-oidc-client-secret',
    ]);
    expect(request?.bytes).toEqual({
      'fraud-mlflow-fraud-dev-oauth2-cookie': 16,
    });
  });

  it('sends browsers back to the public host of their environment', () => {
    expect(prod.config.authentication.redirectUrl).toBe(
      'https://fraud.ml.example.com/oauth2/callback',
    );
    expect(
      prod.prerequisites.find(({ id }) => id === 'oidc-client')?.title,
    ).toContain('https://fraud.ml.example.com/oauth2/callback');
  });

  it('trusts the authority of the company where the platform names its key', async () => {
    const { manifests } = await objectsOf(
      deploymentOf({
        authentication: {
          use: 'oauth2-proxy',
          issuerUrl: 'https://login.example.com/',
          issuerAuthorityKey: 'platform-login-ca',
        },
      }),
      'dev',
    );
    const [container] = listAt(
      ofKind(manifests, 'Deployment')[0],
      'spec',
      'template',
      'spec',
      'containers',
    );
    expect(listAt(container, 'env')).toContainEqual({
      name: 'SSL_CERT_DIR',
      value: '/etc/oauth2-proxy/issuer',
    });
  });

  it('is refused without a network policy, which keeps others from the server', () => {
    expect(() => deploymentOf({ network: { use: 'none' } })).toThrow(
      'authentication "oauth2-proxy" does not work with network "none": choose "network-policy"',
    );
  });

  it.each([
    ['dev', 0],
    ['prod', 1],
  ])(
    'is made of objects that fit together, in %s with %i budgets for disruptions',
    async (environment, budgets) => {
      const { manifests } = await objectsOf(deployment, environment);
      expect(ofKind(manifests, 'Deployment').map(nameOf)).toEqual([name]);
      expect(ofKind(manifests, 'PodDisruptionBudget')).toHaveLength(budgets);
    },
  );
});
