import {
  environmentWith,
  problemsWith,
  stepWith,
} from '../../../__testUtils__/resolveWith';
import { refusal } from '../../route/__testUtils__/served';

const dns = {
  use: 'external-dns',
  zone: { dev: 'dev.example.com', prod: 'example.com' },
};
const route = { use: 'nginx' };

describe('external-dns', () => {
  it('adds nothing where the route itself shows its address', () => {
    expect(environmentWith({ dns, route }).workload.routeAnnotations).toEqual(
      {},
    );
  });

  it('names the target under the prefix of every release', () => {
    const target = { dev: '203.0.113.10', prod: '203.0.113.20' };
    expect(
      environmentWith({ dns: { ...dns, target }, route }).workload
        .routeAnnotations,
    ).toEqual({
      'external-dns.kubernetes.io/target': '203.0.113.10',
      'external-dns.alpha.kubernetes.io/target': '203.0.113.10',
    });
  });

  it('asks for an external-dns that may change the zone', () => {
    expect(stepWith({ dns, route }, 'external-dns').title).toMatch(
      /dev\.example\.com .* has the zone among its domainFilters/,
    );
  });

  it('refuses Traefik without a target, which would never get a record', () => {
    expect(problemsWith({ dns })).toEqual([
      expect.stringContaining(
        refusal('dns "external-dns"', 'route', 'traefik'),
      ),
    ]);
  });

  it('refuses a target that one environment lacks', () => {
    expect(
      problemsWith({
        dns: { ...dns, target: { prod: '203.0.113.20' } },
        route,
      }),
    ).toEqual([
      expect.stringContaining('platform.layers.dns.target: has no value'),
    ]);
  });
});
