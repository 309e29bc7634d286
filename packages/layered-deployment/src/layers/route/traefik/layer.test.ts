import { exampleWith } from '../../../__testUtils__/exampleWith';
import { stepWith } from '../../../__testUtils__/resolveWith';
import { at, listAt, mapAt } from '../../../rules/support/yaml';
import { servedBy, servesHttps } from '../__testUtils__/served';

jest.setTimeout(60_000);

const route = { use: 'traefik', controllerNamespace: 'traefik' };
const service = (ingressRoute: unknown) =>
  listAt(listAt(ingressRoute, 'spec', 'routes')[0], 'services')[0];

describe('traefik', () => {
  it('serves the Secret of the certificate, with headers of its own', async () => {
    const object = await servedBy({ layers: { route } });
    const ingressRoute = object('IngressRoute');
    expect(mapAt(ingressRoute, 'spec', 'tls')).toEqual({
      secretName: 'mlflow-fraud-tls',
    });
    expect(
      listAt(listAt(ingressRoute, 'spec', 'routes')[0], 'middlewares'),
    ).toEqual([{ name: 'mlflow-fraud-security-headers' }]);
    expect(
      at(object('Middleware'), 'spec', 'headers', 'stsSeconds'),
    ).toBeGreaterThan(0);
  });

  it("serves Traefik's default certificate where the platform keeps it there", async () => {
    const object = await servedBy({
      layers: { route, certificate: { use: 'wildcard', source: 'controller' } },
    });
    expect(mapAt(object('IngressRoute'), 'spec', 'tls')).toEqual({});
  });

  it('sends requests to the proxy where one stands before the server', async () => {
    const object = await servedBy({
      layers: {
        route,
        authentication: {
          use: 'oauth2-proxy',
          issuerUrl: 'https://login.example.com',
          allowedGroups: ['ml'],
        },
      },
    });
    expect(service(object('IngressRoute'))).toMatchObject({
      name: 'mlflow-fraud-oauth2-proxy',
    });
  });

  it('encrypts again to a server with HTTPS, and trusts its authority alone', async () => {
    const object = await servedBy({
      platform: servesHttps,
      layers: {
        route,
        certificate: { use: 'in-pod', issuerName: 'company-authority' },
      },
    });
    expect(service(object('IngressRoute'))).toMatchObject({
      scheme: 'https',
      serversTransport: 'mlflow-fraud',
    });
    expect(at(object('ServersTransport'), 'spec')).toEqual({
      serverName: 'fraud.dev.ml.example.com',
      rootCAs: [{ secret: 'mlflow-fraud-tls' }],
    });
  });

  it('names the target of the record, which Traefik itself never tells', async () => {
    const object = await servedBy({
      layers: {
        route,
        dns: {
          use: 'external-dns',
          zone: { dev: 'dev.example.com', prod: 'example.com' },
          target: 'ingress.example.com',
        },
      },
    });
    expect(
      mapAt(object('IngressRoute'), 'metadata', 'annotations'),
    ).toMatchObject({
      'external-dns.kubernetes.io/target': 'ingress.example.com',
      'external-dns.alpha.kubernetes.io/target': 'ingress.example.com',
    });
  });

  it('is let in from the namespace of its controller', () => {
    const [{ workload }] = exampleWith({ layers: { route } }).environments;
    expect(workload.edgeCallers).toEqual([
      { purpose: 'Traefik', from: { namespace: 'traefik' } },
    ]);
  });

  it('asks for time for an upload on each of its entry points', () => {
    const { command, check } = stepWith(
      {
        route: {
          ...route,
          entryPoints: ['websecure', 'internal'],
          timeoutSeconds: 1200,
        },
      },
      'traefik-upload-timeout',
    );
    for (const entryPoint of ['websecure', 'internal']) {
      expect(command).toContain(
        `ports.${entryPoint}.transport.respondingTimeouts.readTimeout=1200s`,
      );
    }
    expect(check).toContain('1200s');
  });

  it('asks for middlewares of other namespaces to be allowed, only if there are any', () => {
    const id = 'traefik-cross-namespace';
    const middlewares = [{ name: 'headers', namespace: 'traefik' }];
    expect(
      stepWith({ route: { ...route, middlewares } }, id).command,
    ).toContain('allowCrossNamespace=true');
    expect(() => stepWith({ route }, id)).toThrow();
  });
});
