import {
  environmentWith,
  problemsWith,
  stepWith,
} from '../../../__testUtils__/resolveWith';
import { at, listAt, mapAt } from '../../../rules/support/yaml';
import { refusal, servedBy, servesHttps } from '../__testUtils__/served';

jest.setTimeout(60_000);

const dns = {
  use: 'external-dns',
  zone: { dev: 'dev.example.com', prod: 'example.com' },
};
const layers = {
  route: { use: 'gke-ingress' },
  certificate: { use: 'gke-managed' },
  dns,
};
const internal = {
  ...layers,
  route: {
    use: 'gke-ingress',
    exposure: 'internal',
    proxyOnlySubnet: '10.129.0.0/23',
  },
  certificate: { use: 'cert-manager', issuerName: 'company-authority' },
};

describe('gke-ingress', () => {
  it('redirects to HTTPS and serves the certificate that Google manages', async () => {
    const object = await servedBy({ layers });
    expect(mapAt(object('Ingress'), 'metadata', 'annotations')).toMatchObject({
      'kubernetes.io/ingress.class': 'gce',
      'networking.gke.io/v1beta1.FrontendConfig': 'mlflow-fraud',
      'networking.gke.io/managed-certificates': 'mlflow-fraud',
    });
    expect(
      at(object('FrontendConfig'), 'spec', 'redirectToHttps', 'enabled'),
    ).toBe(true);
    expect(at(object('Ingress'), 'spec', 'ingressClassName')).toBeUndefined();
  });

  it('calls pods through a Service of its own, with a health check that passes', async () => {
    const object = await servedBy({ layers });
    const service = object('Service', 'mlflow-fraud-edge');
    expect(mapAt(service, 'metadata', 'annotations')).toMatchObject({
      'cloud.google.com/neg': '{"ingress":true}',
      'cloud.google.com/backend-config': '{"default":"mlflow-fraud"}',
      'cloud.google.com/app-protocols': '{"edge":"HTTP"}',
    });
    expect(listAt(service, 'spec', 'ports')).toEqual([
      { name: 'edge', port: 80, targetPort: 5000, protocol: 'TCP' },
    ]);
    expect(mapAt(object('BackendConfig'), 'spec')).toMatchObject({
      timeoutSec: 3600,
      healthCheck: { type: 'HTTP', requestPath: '/health' },
    });
  });

  it('stays inside, without HTTP, where the internet must not reach it', async () => {
    const object = await servedBy({ layers: internal });
    expect(mapAt(object('Ingress'), 'metadata', 'annotations')).toMatchObject({
      'kubernetes.io/ingress.class': 'gce-internal',
      'kubernetes.io/ingress.allow-http': 'false',
    });
    expect(object('FrontendConfig')).toBeUndefined();
    expect(at(object('Ingress'), 'spec', 'tls', 0, 'secretName')).toBe(
      'mlflow-fraud-tls',
    );
  });

  it('encrypts again to a server with HTTPS', async () => {
    const object = await servedBy({
      platform: servesHttps,
      layers: {
        ...layers,
        certificate: { use: 'in-pod', issuerName: 'company-authority' },
      },
    });
    expect(
      mapAt(object('Service', 'mlflow-fraud-edge'), 'metadata', 'annotations'),
    ).toHaveProperty(['cloud.google.com/app-protocols'], '{"edge":"HTTPS"}');
    expect(at(object('BackendConfig'), 'spec', 'healthCheck', 'type')).toBe(
      'HTTPS',
    );
  });

  it('serves a certificate of the project under a reserved address', async () => {
    const route = {
      ...layers.route,
      staticAddress: { dev: 'mlflow-dev', prod: 'mlflow' },
      preSharedCertificate: 'wildcard-ml',
    };
    const certificate = { use: 'wildcard', source: 'controller' };
    const object = await servedBy(
      { layers: { ...layers, route, certificate } },
      'prod',
    );
    expect(mapAt(object('Ingress'), 'metadata', 'annotations')).toMatchObject({
      'kubernetes.io/ingress.global-static-ip-name': 'mlflow',
      'ingress.gcp.kubernetes.io/pre-shared-cert': 'wildcard-ml',
    });
    expect(
      stepWith({ ...layers, route, certificate }, 'static-address').command,
    ).toBe('gcloud compute addresses create mlflow-dev --global');
  });

  it("is let in from Google's front ends, and from the proxies of an internal one", () => {
    const addresses = (chosen: typeof layers) =>
      environmentWith(chosen).workload.edgeCallers.flatMap(({ from }) =>
        'addresses' in from ? from.addresses : [],
      );
    expect(addresses(layers)).toEqual(['35.191.0.0/16', '130.211.0.0/22']);
    expect(addresses(internal)).toContain('10.129.0.0/23');
  });

  it('refuses an address that one environment lacks', () => {
    const route = { ...layers.route, staticAddress: { prod: 'mlflow' } };
    expect(problemsWith({ ...layers, route })).toEqual([
      expect.stringMatching(
        /^platform\.layers\.route\.staticAddress: .*"dev": add it/,
      ),
    ]);
  });

  it('refuses an internal load balancer without the subnet of its proxies', () => {
    const { proxyOnlySubnet: _, ...route } = internal.route;
    expect(problemsWith({ ...internal, route })).toEqual([
      'platform.layers.route.proxyOnlySubnet: is needed with exposure "internal"',
    ]);
  });

  it('refuses a certificate that Google manages inside', () => {
    expect(
      problemsWith({ ...internal, certificate: layers.certificate }),
    ).toEqual([
      expect.stringContaining(
        refusal('route "gke-ingress"', 'certificate', 'gke-managed'),
      ),
    ]);
  });

  it('refuses a record by hand while its address is not known', () => {
    const { dns: _, ...rest } = layers;
    expect(problemsWith(rest)).toEqual([
      expect.stringContaining(refusal('route "gke-ingress"', 'dns', 'manual')),
    ]);
  });
});
