import {
  environmentWith,
  problemsWith,
  stepWith,
} from '../../../__testUtils__/resolveWith';
import { at, listAt } from '../../../rules/support/yaml';
import { servedBy } from '../../route/__testUtils__/served';

jest.setTimeout(60_000);

const certificate = {
  use: 'cert-manager-wildcard',
  issuerName: 'letsencrypt-dns',
};
const generated = (solver: Record<string, unknown>) => ({
  certificate: {
    ...certificate,
    issuerKind: 'Issuer',
    generate: { email: 'ml-platform@example.com', solver },
  },
});
const azure = {
  provider: 'azure-dns',
  subscription: '00000000-0000-0000-0000-000000000000',
  resourceGroup: { dev: 'dns-dev', prod: 'dns' },
  clientId: '11111111-1111-1111-1111-111111111111',
};
const route53 = {
  provider: 'route53',
  region: 'eu-central-1',
  hostedZone: 'Z0123456789',
};
const cloudDns = { provider: 'cloud-dns', project: 'example-dns' };

describe('cert-manager-wildcard', () => {
  it('asks for every host of the zone, below it alone', async () => {
    const object = await servedBy({ layers: { certificate } });
    expect(listAt(object('Certificate'), 'spec', 'dnsNames')).toEqual([
      '*.dev.ml.example.com',
    ]);
    expect(object('Issuer')).toBeUndefined();
  });

  it.each([
    [
      'azure-dns',
      azure,
      {
        azureDNS: {
          subscriptionID: azure.subscription,
          resourceGroupName: 'dns-dev',
          hostedZoneName: 'dev.ml.example.com',
          managedIdentity: { clientID: azure.clientId },
        },
      },
    ],
    [
      'route53',
      route53,
      { route53: { region: 'eu-central-1', hostedZoneID: 'Z0123456789' } },
    ],
    ['cloud-dns', cloudDns, { cloudDNS: { project: 'example-dns' } }],
  ])(
    'generates an Issuer that proves the zone by %s',
    async (_, solver, dns01) => {
      const object = await servedBy({ layers: generated(solver) });
      expect(at(object('Issuer'), 'spec', 'acme')).toEqual({
        server: 'https://acme-v02.api.letsencrypt.org/directory',
        email: 'ml-platform@example.com',
        privateKeySecretRef: { name: 'letsencrypt-dns-account' },
        solvers: [{ selector: { dnsZones: ['dev.ml.example.com'] }, dns01 }],
      });
      expect(at(object('Certificate'), 'spec', 'issuerRef', 'kind')).toBe(
        'Issuer',
      );
    },
  );

  it('lets Issuers sign in as cert-manager, which they may not by default', () => {
    const { title, command } = stepWith(generated(azure), 'issuer-credentials');
    expect(title).toContain('--issuer-ambient-credentials');
    expect(command).toContain('--version "$CHART_VERSION"');
  });

  it.each([
    [
      'azure-dns',
      azure,
      'az role assignment create --role "DNS Zone Contributor"',
    ],
    ['route53', route53, 'aws iam put-role-policy'],
    [
      'cloud-dns',
      cloudDns,
      'gcloud projects add-iam-policy-binding example-dns',
    ],
  ])(
    'gives cert-manager the right to change records by %s',
    (_, solver, command) => {
      expect(stepWith(generated(solver), 'issuer-access').command).toContain(
        command,
      );
    },
  );

  it('hands a Secret to the route', () => {
    expect(environmentWith({ certificate }).workload.tls).toEqual({
      kind: 'secret',
      name: 'mlflow-fraud-tls',
    });
  });

  it('refuses a generated issuer for the whole cluster', () => {
    const { certificate: chosen } = generated(azure);
    expect(
      problemsWith({ certificate: { ...chosen, issuerKind: 'ClusterIssuer' } }),
    ).toEqual([
      expect.stringContaining(
        'platform.layers.certificate.issuerKind: must be',
      ),
    ]);
  });

  it('names a setting of the solver that one environment lacks', () => {
    expect(
      problemsWith(generated({ ...azure, resourceGroup: { prod: 'dns' } })),
    ).toEqual([
      'platform.layers.certificate.generate.solver.resourceGroup: has no value for the environment "dev"',
    ]);
  });

  it('refuses a host that the wildcard does not cover', () => {
    expect(
      problemsWith({
        certificate,
        route: { use: 'nginx', host: '{name}.mlflow.{zone}' },
      })[0],
    ).toContain('a wildcard of dev.ml.example.com does not cover');
  });
});
