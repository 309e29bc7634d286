import type { Platform } from '../../..';
import { exampleWith, objectsOf } from '../../../__testUtils__/exampleWith';
import { nameOf, ofKind } from '../../../__testUtils__/manifest';
import { at, listAt, mapAt } from '../../../rules/support/yaml';
import { networkPolicySettings } from './settings';

jest.setTimeout(60_000);

const environmentsOf = (
  settings: Record<string, unknown>,
  layers: Platform['layers'] = {},
) =>
  exampleWith({
    layers: {
      network: {
        use: 'network-policy',
        ingressNamespaces: ['traefik'],
        ...settings,
      },
      ...layers,
    },
  }).environments;

function destinationsOf(
  network: Record<string, unknown>,
  port: number,
): unknown[] {
  return listAt(network, 'policies', 'mlflow-fraud', 'egress')
    .filter(rule => at(rule, 'port') === port)
    .flatMap(rule => listAt(rule, 'to'));
}

describe('network-policy', () => {
  it('keeps pods from what nodes tell about themselves, and from IPv6 unless asked', () => {
    const [dev] = environmentsOf({});
    expect(destinationsOf(dev.base.network, 5432)).toEqual([
      {
        ipBlock: {
          cidr: '0.0.0.0/0',
          except: ['169.254.0.0/16', '168.63.129.16/32'],
        },
      },
    ]);
  });

  it('opens IPv6 with the same care', () => {
    const [dev] = environmentsOf({ ipFamilies: ['IPv6'] });
    expect(destinationsOf(dev.base.network, 5432)).toEqual([
      {
        ipBlock: {
          cidr: '::/0',
          except: ['fe80::/10', 'fd00:ec2::/32', 'fd20:ce::254/128'],
        },
      },
    ]);
  });

  it('narrows a port to the addresses that the platform knows, per environment', () => {
    const [dev, prod] = environmentsOf({
      destinations: [
        { port: 5432, environments: ['prod'], addresses: ['10.20.0.0/24'] },
      ],
    });
    expect(destinationsOf(prod.base.network, 5432)).toEqual([
      { ipBlock: { cidr: '10.20.0.0/24' } },
    ]);
    expect(destinationsOf(dev.base.network, 5432)).toEqual([
      expect.objectContaining({
        ipBlock: expect.objectContaining({ cidr: '0.0.0.0/0' }),
      }),
    ]);
  });

  it('reaches an identity at the address that its layer names, and no other of the node', () => {
    const [dev] = environmentsOf(
      {},
      {
        identity: {
          use: 'eks-pod-identity',
          accountId: '123456789012',
          region: 'eu-central-1',
          cluster: 'ml',
        },
        artifactStore: {
          use: 's3',
          bucket: 'ml-{name}-{environment}',
          region: 'eu-central-1',
        },
      },
    );
    const named = listAt(
      dev.base.network,
      'policies',
      'mlflow-fraud',
      'egress',
    ).flatMap(rule =>
      listAt(rule, 'to').map(peer => at(peer, 'ipBlock', 'cidr')),
    );
    expect(named).toContain('169.254.170.23/32');
    expect(named).not.toContain('169.254.0.0/16');
  });

  it('asks the DNS of the cluster, and the cache of the node where there is one', async () => {
    const { manifests } = await objectsOf(
      exampleWith({
        layers: {
          network: {
            use: 'network-policy',
            ingressNamespaces: ['traefik'],
            dnsAddresses: ['169.254.20.10/32'],
          },
        },
      }),
      'dev',
    );
    const speaking = ofKind(manifests, 'NetworkPolicy').filter(
      policy => listAt(policy, 'spec', 'egress').length > 0,
    );
    expect(speaking.length).toBeGreaterThan(1);
    for (const policy of speaking) {
      const ports = listAt(policy, 'spec', 'egress', 0, 'ports');
      expect(ports).toEqual([
        { protocol: 'UDP', port: 53 },
        { protocol: 'TCP', port: 53 },
      ]);
    }
    const server = speaking.find(policy => nameOf(policy) === 'mlflow-fraud');
    expect(listAt(server, 'spec', 'egress', 0, 'to')).toContainEqual({
      ipBlock: { cidr: '169.254.20.10/32' },
    });
  });

  it('closes the whole namespace where the platform asks, but for what proves who owns the host', async () => {
    const { manifests } = await objectsOf(
      exampleWith({
        layers: {
          network: {
            use: 'network-policy',
            defaultDeny: 'generated',
            ingressNamespaces: ['traefik'],
          },
        },
      }),
      'dev',
    );
    const specOf = (end: string) =>
      mapAt(
        ofKind(manifests, 'NetworkPolicy').find(policy =>
          nameOf(policy).endsWith(end),
        ),
        'spec',
      );
    expect(specOf('-default-deny')).toEqual({
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
      ingress: [],
      egress: [],
    });
    expect(listAt(specOf('-certificate-solver'), 'ingress')).toEqual([
      expect.objectContaining({ ports: [{ protocol: 'TCP', port: 8089 }] }),
    ]);
  });

  it('refuses to close a server to its own route', () => {
    expect(() => environmentsOf({ ingressNamespaces: [] })).toThrow(
      /platform\.layers\.network\.ingressNamespaces: lets nobody in.* platform\.layers\.route, which serves fraud\.dev/s,
    );
    const route = {
      use: 'traefik',
      host: '{name}.{zone}',
      controllerNamespace: 'traefik',
    };
    expect(environmentsOf({ ingressNamespaces: [] }, { route })).toHaveLength(
      2,
    );
  });

  it.each([
    ['an address that is no block', { dnsAddresses: ['169.254.20.10'] }],
    ['no family of addresses', { ipFamilies: [] }],
    [
      'a port without addresses',
      { destinations: [{ port: 1, addresses: [] }] },
    ],
  ])('refuses %s', (_, settings) => {
    expect(networkPolicySettings.safeParse(settings).success).toBe(false);
  });
});
