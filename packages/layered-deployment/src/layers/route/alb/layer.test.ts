import {
  environmentWith,
  problemsWith,
  stepWith,
} from '../../../__testUtils__/resolveWith';
import { at, mapAt, textAt } from '../../../rules/support/yaml';
import { refusal, servedBy, servesHttps } from '../__testUtils__/served';

jest.setTimeout(60_000);

const subnets = ['10.0.0.0/20', '10.0.16.0/20'];
const arn = `arn:aws:acm:eu-central-1:111122223333:certificate/11111111-2222-3333-4444-555555555555`;
const dns = {
  use: 'external-dns',
  zone: { dev: 'dev.example.com', prod: 'example.com' },
};
const layers = {
  route: { use: 'alb', subnets },
  certificate: { use: 'acm', arn },
  dns,
};
const prefix = 'alb.ingress.kubernetes.io';

describe('alb', () => {
  it('serves the certificate, redirects, and waits long enough', async () => {
    const object = await servedBy({ layers });
    expect(mapAt(object('Ingress'), 'metadata', 'annotations')).toMatchObject({
      [`${prefix}/target-type`]: 'ip',
      [`${prefix}/scheme`]: 'internal',
      [`${prefix}/certificate-arn`]: arn,
      [`${prefix}/listen-ports`]: '[{"HTTP":80},{"HTTPS":443}]',
      [`${prefix}/ssl-redirect`]: '443',
      [`${prefix}/load-balancer-attributes`]:
        'idle_timeout.timeout_seconds=600',
      [`${prefix}/backend-protocol`]: 'HTTP',
    });
    expect(at(object('Ingress'), 'spec', 'tls')).toBeUndefined();
  });

  it('finds the certificate by the host where no ARN is given', async () => {
    const object = await servedBy({
      layers: { ...layers, certificate: { use: 'acm' } },
    });
    expect(
      mapAt(object('Ingress'), 'metadata', 'annotations'),
    ).not.toHaveProperty([`${prefix}/certificate-arn`]);
  });

  it.each([
    ['the server', {}, '/health'],
    [
      'the proxy before it',
      {
        authentication: {
          use: 'oauth2-proxy',
          issuerUrl: 'https://login.example.com',
          allowedGroups: ['ml'],
        },
      },
      '/ping',
    ],
  ])('checks the health of %s without a login', async (_, more, path) => {
    const object = await servedBy({ layers: { ...layers, ...more } });
    expect(
      textAt(
        object('Ingress'),
        'metadata',
        'annotations',
        `${prefix}/healthcheck-path`,
      ),
    ).toBe(path);
  });

  it('leaves to the owner of a group what its members must agree on', async () => {
    const route = { ...layers.route, group: 'ml' };
    const object = await servedBy({ layers: { ...layers, route } });
    const annotations = mapAt(object('Ingress'), 'metadata', 'annotations');
    expect(annotations).toMatchObject({
      [`${prefix}/group.name`]: 'ml',
      [`${prefix}/listen-ports`]: '[{"HTTPS":443}]',
    });
    for (const exclusive of [
      'scheme',
      'ssl-redirect',
      'load-balancer-attributes',
    ]) {
      expect(annotations).not.toHaveProperty([`${prefix}/${exclusive}`]);
    }
    expect(
      stepWith({ ...layers, route }, 'load-balancer-group').command,
    ).toContain('load-balancer-attributes=idle_timeout.timeout_seconds=600');
  });

  it('encrypts again to a server with HTTPS', async () => {
    const object = await servedBy({
      platform: servesHttps,
      layers: {
        ...layers,
        certificate: { use: 'in-pod', issuerName: 'company-authority' },
      },
    });
    expect(mapAt(object('Ingress'), 'metadata', 'annotations')).toMatchObject({
      [`${prefix}/backend-protocol`]: 'HTTPS',
      [`${prefix}/healthcheck-protocol`]: 'HTTPS',
    });
  });

  it('is let in from the subnets of the load balancer', () => {
    expect(environmentWith(layers).workload.edgeCallers).toEqual([
      { purpose: 'Application Load Balancer', from: { addresses: subnets } },
    ]);
  });

  it('refuses a Secret, which no load balancer of AWS can read', () => {
    const { certificate: _, ...rest } = layers;
    expect(problemsWith(rest)).toEqual([
      expect.stringContaining(
        refusal('route "alb"', 'certificate', 'cert-manager'),
      ),
    ]);
  });

  it('refuses a record by hand while its address is not known', () => {
    const { dns: _, ...rest } = layers;
    expect(problemsWith(rest)).toEqual([
      expect.stringContaining(refusal('route "alb"', 'dns', 'manual')),
    ]);
    expect(
      problemsWith({ ...rest, route: { ...layers.route, group: 'ml' } }),
    ).toEqual([]);
  });

  it('has subnets of its own in each environment, and misses none', () => {
    const of = (chosen: Record<string, string[]>) => ({
      ...layers,
      route: { use: 'alb', subnets: chosen },
    });
    const { edgeCallers } = environmentWith(
      of({ dev: ['10.0.0.0/20'], prod: ['10.1.0.0/20'] }),
    ).workload;
    expect(edgeCallers[0].from).toEqual({ addresses: ['10.0.0.0/20'] });
    expect(problemsWith(of({ prod: ['10.1.0.0/20'] }))).toEqual([
      'platform.layers.route.subnets: has no value for the environment "dev"',
    ]);
  });

  it('refuses what is no range of addresses', () => {
    expect(
      problemsWith({ ...layers, route: { use: 'alb', subnets: ['subnet-1'] } }),
    ).toEqual([
      expect.stringContaining(
        'platform.layers.route.subnets.0: must be a range',
      ),
    ]);
  });
});
