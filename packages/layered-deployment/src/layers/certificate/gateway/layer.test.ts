import {
  environmentWith,
  problemsWith,
  stepWith,
} from '../../../__testUtils__/resolveWith';
import { refusal } from '../../route/__testUtils__/served';

const layers = {
  certificate: { use: 'gateway' },
  route: {
    use: 'gateway-api',
    gateway: 'public',
    gatewayNamespace: 'gateways',
  },
};

describe("the certificate of the Gateway's listener", () => {
  it('adds nothing to the namespace of the server', () => {
    const { base, config, workload } = environmentWith(layers);
    expect(workload.tls).toEqual({ kind: 'controller' });
    expect(base.certificate).toBeUndefined();
    expect(config.certificate).toBeUndefined();
  });

  it('checks that the Gateway has one for the host', () => {
    const { title, check } = stepWith(layers, 'listener-certificate');
    expect(title).toContain('fraud.dev.ml.example.com');
    expect(check).toContain('--namespace gateways get gateway public');
  });

  it('refuses a route without a Gateway', () => {
    expect(
      problemsWith({ certificate: layers.certificate }).join('\n'),
    ).toContain(refusal('route "traefik"', 'certificate', 'gateway'));
  });
});
