import {
  environmentWith,
  problemsWith,
  stepWith,
} from '../../../__testUtils__/resolveWith';
import { servedBy } from '../../route/__testUtils__/served';

jest.setTimeout(60_000);

const step = (source: string) =>
  stepWith(
    { certificate: { use: 'wildcard', source } },
    'wildcard-certificate',
  );

describe('wildcard', () => {
  it.each([
    ['namespace', { kind: 'secret', name: 'wildcard-tls' }],
    ['reflector', { kind: 'secret', name: 'wildcard-tls' }],
    ['controller', { kind: 'controller' }],
  ])('reaches the route by the way "%s"', (source, tls) => {
    expect(
      environmentWith({ certificate: { use: 'wildcard', source } }).workload
        .tls,
    ).toEqual(tls);
  });

  it('makes no Certificate, which would fight over the Secret', async () => {
    const object = await servedBy({
      layers: { certificate: { use: 'wildcard', source: 'reflector' } },
    });
    expect(object('Certificate')).toBeUndefined();
  });

  it('checks that the Secret is there and covers the zone', () => {
    const { title, check } = step('namespace');
    expect(title).toContain('*.dev.ml.example.com');
    expect(check).toContain(
      'kubectl --namespace ml-fraud-dev get secret wildcard-tls',
    );
    expect(check).toContain('subjectAltName');
  });

  it('lets reflector copy to the namespace of the server alone', () => {
    expect(step('reflector').title).toMatch(
      /add ml-fraud-dev to .*reflection-auto-namespaces/,
    );
  });

  it('checks what the controller serves under the host', () => {
    expect(step('controller').check).toContain(
      '-verify_hostname fraud.dev.ml.example.com',
    );
  });

  it.each([
    ['deeper than one label', '{name}.mlflow.{zone}'],
    ['the zone itself', '{zone}'],
    ['in another zone', '{name}.example.org'],
  ])('refuses a host that is %s', (_, host) => {
    expect(
      problemsWith({
        certificate: { use: 'wildcard', source: 'namespace' },
        route: { use: 'nginx', host },
      }).filter(problem => problem.includes('does not cover')),
    ).not.toEqual([]);
  });

  it('may be of another zone than the records', () => {
    expect(
      problemsWith({
        certificate: {
          use: 'wildcard',
          source: 'namespace',
          zone: 'mlflow.{zone}',
        },
        route: { use: 'nginx', host: '{name}.mlflow.{zone}' },
      }),
    ).toEqual([]);
  });
});
