import { at, listAt, mapAt } from '../../../rules/support/yaml';
import { exampleWith } from '../../../__testUtils__/exampleWith';
import { servedBy, servesHttps } from '../__testUtils__/served';

jest.setTimeout(60_000);

const route = { use: 'nginx', controllerNamespace: 'ingress-nginx' };
const prefix = 'nginx.ingress.kubernetes.io';

describe('nginx', () => {
  it('lets uploads of any size pass as they come, for long enough', async () => {
    const object = await servedBy({
      layers: { route: { ...route, timeoutSeconds: 900 } },
    });
    expect(mapAt(object('Ingress'), 'metadata', 'annotations')).toMatchObject({
      [`${prefix}/proxy-body-size`]: '0',
      [`${prefix}/proxy-request-buffering`]: 'off',
      [`${prefix}/proxy-read-timeout`]: '900',
      [`${prefix}/proxy-send-timeout`]: '900',
      [`${prefix}/force-ssl-redirect`]: 'true',
    });
  });

  it('names no issuer, which would make a second certificate', async () => {
    const object = await servedBy({ layers: { route } });
    expect(
      Object.keys(mapAt(object('Ingress'), 'metadata', 'annotations')).filter(
        key => key.startsWith('cert-manager.io'),
      ),
    ).toEqual([]);
    expect(listAt(object('Ingress'), 'spec', 'tls')).toEqual([
      {
        hosts: ['fraud.dev.ml.example.com'],
        secretName: 'mlflow-fraud-tls',
      },
    ]);
  });

  it("serves the controller's default certificate without a Secret", async () => {
    const object = await servedBy({
      layers: { route, certificate: { use: 'wildcard', source: 'controller' } },
    });
    expect(listAt(object('Ingress'), 'spec', 'tls')).toEqual([
      { hosts: ['fraud.dev.ml.example.com'] },
    ]);
  });

  it('verifies a server that serves HTTPS itself', async () => {
    const object = await servedBy({
      platform: servesHttps,
      layers: {
        route,
        certificate: {
          use: 'in-pod',
          issuerName: 'company-authority',
          edge: 'controller',
        },
      },
    });
    expect(mapAt(object('Ingress'), 'metadata', 'annotations')).toMatchObject({
      [`${prefix}/backend-protocol`]: 'HTTPS',
      [`${prefix}/proxy-ssl-secret`]: 'ml-fraud-dev/mlflow-fraud-tls',
      [`${prefix}/proxy-ssl-verify`]: 'on',
      [`${prefix}/proxy-ssl-name`]: 'fraud.dev.ml.example.com',
    });
    expect(at(object('Ingress'), 'spec', 'tls', 0, 'secretName')).toBe(
      undefined,
    );
  });

  it('carries what the login asks of it', async () => {
    const object = await servedBy({
      layers: { route, authentication: { use: 'nginx-basic-auth' } },
    });
    expect(mapAt(object('Ingress'), 'metadata', 'annotations')).toHaveProperty(
      [`${prefix}/auth-secret`],
      'mlflow-fraud-users',
    );
  });

  it('says that its project has ended', () => {
    const [{ notes }] = exampleWith({ layers: { route } }).environments;
    expect(notes.join('\n')).toContain('ended in March 2026');
  });
});
