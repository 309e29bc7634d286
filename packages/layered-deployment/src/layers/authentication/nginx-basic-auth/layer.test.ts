import type { Platform } from '../../..';
import { exampleWith, objectsOf } from '../../../__testUtils__/exampleWith';
import { nameOf, ofKind } from '../../../__testUtils__/manifest';
import { mapAt, textAt } from '../../../rules/support/yaml';

jest.setTimeout(60_000);

const deploymentOf = (layers: Platform['layers'] = {}) =>
  exampleWith({
    layers: {
      route: { use: 'nginx', controllerNamespace: 'ingress-nginx' },
      authentication: { use: 'nginx-basic-auth' },
      ...layers,
    },
  });

describe('nginx-basic-auth', () => {
  it('lets the Ingress ask, by a Secret in the format that the controller reads', async () => {
    const { manifests } = await objectsOf(deploymentOf(), 'dev');
    const [ingress] = ofKind(manifests, 'Ingress');
    const annotation = (name: string) =>
      textAt(
        ingress,
        'metadata',
        'annotations',
        `nginx.ingress.kubernetes.io/${name}`,
      );
    expect(annotation('auth-type')).toBe('basic');
    const secret = ofKind(manifests, 'ExternalSecret').find(
      candidate => nameOf(candidate) === annotation('auth-secret'),
    );
    expect(mapAt(secret, 'spec', 'target', 'template', 'data')).toEqual({
      auth: '{{ .users }}',
    });
  });

  it('leaves the password file to people: nobody generates one', () => {
    const [dev] = deploymentOf().environments;
    const request = dev.workload.secrets.find(({ name }) =>
      name.endsWith('-users'),
    );
    expect(request?.given).toEqual(['fraud-mlflow-fraud-dev-users']);
    expect(dev.workload.appName).toBeUndefined();
  });

  it.each([
    ['another route', { route: { use: 'traefik' } }, '"nginx"'],
    ['an open network', { network: { use: 'none' } }, '"network-policy"'],
  ])('is refused with %s', (_, layers, cure) => {
    expect(() => deploymentOf(layers)).toThrow(cure);
  });
});
