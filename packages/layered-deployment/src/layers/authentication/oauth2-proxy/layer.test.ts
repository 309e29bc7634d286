import { resolve, type Platform } from '../../..';
import { crossCheck } from '../../../__testUtils__/crossCheck';
import { completeFacts, example } from '../../../__testUtils__/example';
import { renderInfra, withWrittenBundle } from '../../../__testUtils__/helm';
import {
  nameOf,
  ofKind,
  parseManifests,
} from '../../../__testUtils__/manifest';
import { serverFromValues } from '../../../__testUtils__/serverFromValues';
import { render } from '../../../render';
import { environmentViews } from '../../../rules/support/environmentViews';
import { at, listAt } from '../../../rules/support/yaml';

jest.setTimeout(60_000);

function deploymentOf(change: Partial<Platform['layers']> = {}) {
  const { answers, platform } = example('aks-production');
  Object.assign(platform.layers, {
    authentication: {
      use: 'oauth2-proxy',
      issuerUrl: 'https://login.example.com:8443/realms/ml',
      allowedGroups: ['/ml'],
      replicas: { dev: 1, prod: 2 },
    },
    ...change,
  });
  return resolve({ answers, platform, facts: completeFacts });
}

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
    expect(request?.length).toEqual({
      'fraud-mlflow-fraud-dev-oauth2-cookie': 32,
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

  it('is refused without a network policy, which keeps others from the server', () => {
    expect(() => deploymentOf({ network: { use: 'none' } })).toThrow(
      'authentication "oauth2-proxy" does not work with network "none": choose "network-policy"',
    );
  });

  it('is made of objects that fit together, confined like every pod', async () => {
    const bundle = render(deployment);
    await withWrittenBundle(bundle, async written => {
      for (const view of environmentViews(bundle)) {
        const outcome = await renderInfra(written, view.environment);
        expect(outcome).toMatchObject({ ok: true });
        const manifests = parseManifests(outcome.stdout);
        expect(crossCheck([...manifests, ...serverFromValues(view)])).toEqual(
          [],
        );
        expect(ofKind(manifests, 'Deployment').map(nameOf)).toEqual([name]);
        expect(ofKind(manifests, 'PodDisruptionBudget')).toHaveLength(
          view.environment.name === 'prod' ? 1 : 0,
        );
      }
    });
  });
});
