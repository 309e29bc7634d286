import {
  environmentWith,
  problemsWith,
} from '../../../__testUtils__/resolveWith';
import { at } from '../../../rules/support/yaml';
import { servedBy } from '../../route/__testUtils__/served';

jest.setTimeout(60_000);

const layers = {
  certificate: { use: 'gke-managed' },
  route: { use: 'gke-ingress' },
  dns: {
    use: 'external-dns',
    zone: { dev: 'dev.example.com', prod: 'example.com' },
  },
};

describe('gke-managed', () => {
  it('asks Google for the one host', async () => {
    const object = await servedBy({ layers });
    expect(at(object('ManagedCertificate'), 'spec')).toEqual({
      domains: ['fraud.dev.example.com'],
    });
  });

  it('says that the record must come first', () => {
    expect(environmentWith(layers).notes.join('\n')).toContain(
      'after fraud.dev.example.com points to the load balancer',
    );
  });

  it('refuses a host that is longer than Google takes', () => {
    const long = `${'a'.repeat(50)}.{zone}`;
    expect(
      problemsWith({
        ...layers,
        route: { use: 'gke-ingress', host: `{environment}.${long}` },
      }),
    ).toEqual([
      expect.stringContaining('takes at most 63'),
      expect.stringContaining('takes at most 63'),
    ]);
  });
});
