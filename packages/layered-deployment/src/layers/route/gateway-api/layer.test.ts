import {
  environmentWith,
  problemsWith,
  stepWith,
} from '../../../__testUtils__/resolveWith';
import { at, listAt, mapAt } from '../../../rules/support/yaml';
import { refusal, servedBy, servesHttps } from '../__testUtils__/served';

jest.setTimeout(60_000);

const route = {
  use: 'gateway-api',
  gateway: { dev: 'public-dev', prod: 'public' },
  gatewayNamespace: 'gateways',
};
const layers = { route, certificate: { use: 'gateway' } };
const rule = (httpRoute: unknown) => listAt(httpRoute, 'spec', 'rules')[0];

describe('gateway-api', () => {
  it('joins the HTTPS listener alone, and leaves the certificate to it', async () => {
    const object = await servedBy({ layers });
    expect(listAt(object('HTTPRoute'), 'spec', 'parentRefs')).toEqual([
      {
        group: 'gateway.networking.k8s.io',
        kind: 'Gateway',
        name: 'public-dev',
        namespace: 'gateways',
        sectionName: 'https',
      },
    ]);
    expect(object('Certificate')).toBeUndefined();
  });

  it('gives an upload an hour, and sets the security headers', async () => {
    const object = await servedBy({ layers });
    expect(mapAt(rule(object('HTTPRoute')), 'timeouts')).toEqual({
      request: '3600s',
    });
    expect(JSON.stringify(at(rule(object('HTTPRoute')), 'filters'))).toContain(
      'Strict-Transport-Security',
    );
  });

  it('lifts the limits of NGINX Gateway Fabric, which ignores the time-out of a route', async () => {
    const object = await servedBy({
      layers: {
        ...layers,
        route: { ...route, implementation: 'nginx-gateway-fabric' },
      },
    });
    expect(at(object('ClientSettingsPolicy'), 'spec', 'body')).toEqual({
      maxSize: '0',
      timeout: '3600s',
    });
    expect(at(object('ProxySettingsPolicy'), 'spec', 'timeout')).toEqual({
      read: '3600s',
      send: '3600s',
    });
    expect(at(rule(object('HTTPRoute')), 'timeouts')).toBeUndefined();
  });

  it('gives GKE a health check that passes the check of the Host', async () => {
    const gke = { ...layers, route: { ...route, implementation: 'gke' } };
    const object = await servedBy({ layers: gke });
    expect(
      at(
        object('HealthCheckPolicy'),
        'spec',
        'default',
        'config',
        'httpHealthCheck',
      ),
    ).toEqual({ requestPath: '/health' });
    expect(at(object('GCPBackendPolicy'), 'spec', 'default')).toEqual({
      timeoutSec: 3600,
    });
    expect(environmentWith(gke).workload.edgeCallers).toEqual([
      {
        purpose: 'Google Cloud load balancer',
        from: { addresses: ['35.191.0.0/16', '130.211.0.0/22'] },
      },
    ]);
  });

  it('is let in from the proxies of a regional Gateway of GKE', () => {
    const of = (proxyOnlySubnet: Record<string, string>) => ({
      ...layers,
      route: { ...route, implementation: 'gke', proxyOnlySubnet },
    });
    expect(
      environmentWith(of({ dev: '10.129.0.0/23', prod: '10.130.0.0/23' }))
        .workload.edgeCallers[0].from,
    ).toEqual({
      addresses: ['35.191.0.0/16', '130.211.0.0/22', '10.129.0.0/23'],
    });
    expect(problemsWith(of({ prod: '10.130.0.0/23' }))).toEqual([
      expect.stringContaining('platform.layers.route.proxyOnlySubnet'),
    ]);
  });

  it('verifies a server that serves HTTPS itself by the authority of the platform', async () => {
    const object = await servedBy({
      platform: servesHttps,
      layers: {
        route: { ...route, backendAuthority: 'company-authority' },
        certificate: { use: 'in-pod', issuerName: 'company-authority' },
      },
    });
    expect(mapAt(object('BackendTLSPolicy'), 'spec', 'validation')).toEqual({
      hostname: 'fraud.dev.ml.example.com',
      caCertificateRefs: [
        { group: '', kind: 'ConfigMap', name: 'company-authority' },
      ],
    });
  });

  it('is let in from the namespace of the Gateway, unless its pods are elsewhere', () => {
    const from = (more: object) =>
      environmentWith({ ...layers, route: { ...route, ...more } }).workload
        .edgeCallers[0].from;
    expect(from({})).toEqual({ namespace: 'gateways' });
    expect(from({ controllerNamespace: 'envoy-gateway-system' })).toEqual({
      namespace: 'envoy-gateway-system',
    });
  });

  it('asks the owner of the Gateway to let the route in', () => {
    const { title, check } = stepWith(layers, 'gateway-listener');
    expect(title).toContain('fraud.dev.ml.example.com');
    expect(title).toContain('ml-fraud-dev');
    expect(check).toContain('public-dev');
  });

  it('refuses a certificate in the namespace of the server, which no Gateway reads', () => {
    expect(problemsWith({ route })).toEqual([
      expect.stringContaining(
        refusal('route "gateway-api"', 'certificate', 'cert-manager'),
      ),
    ]);
  });
});
