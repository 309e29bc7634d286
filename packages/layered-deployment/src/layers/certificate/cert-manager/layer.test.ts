import { environmentWith, stepWith } from '../../../__testUtils__/resolveWith';
import { at } from '../../../rules/support/yaml';
import { servedBy } from '../../route/__testUtils__/served';

jest.setTimeout(60_000);

const certificate = {
  use: 'cert-manager',
  issuerName: { dev: 'staging', prod: 'letsencrypt' },
};

describe('cert-manager', () => {
  it('asks the issuer of the environment for the one host', async () => {
    const object = await servedBy({ layers: { certificate } });
    expect(at(object('Certificate'), 'spec')).toEqual({
      secretName: 'mlflow-fraud-tls',
      dnsNames: ['fraud.dev.ml.example.com'],
      issuerRef: {
        group: 'cert-manager.io',
        kind: 'ClusterIssuer',
        name: 'staging',
      },
    });
  });

  it('hands its Secret to the route', () => {
    expect(environmentWith({ certificate }).workload.tls).toEqual({
      kind: 'secret',
      name: 'mlflow-fraud-tls',
    });
  });

  it('asks for an Issuer in the namespace of the server', () => {
    expect(
      stepWith(
        { certificate: { ...certificate, issuerKind: 'Issuer' } },
        'certificate-issuer',
      ).check,
    ).toBe(
      'kubectl --namespace ml-fraud-dev wait issuer/staging --for condition=Ready --timeout 10s',
    );
  });
});
