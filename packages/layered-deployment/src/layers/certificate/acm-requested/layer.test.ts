import { example } from '../../../__testUtils__/example';
import { stepWith } from '../../../__testUtils__/resolveWith';
import { textAt } from '../../../rules/support/yaml';
import { resolve } from '../../../resolve';
import { servedBy } from '../../route/__testUtils__/served';

jest.setTimeout(60_000);

const layers = {
  certificate: { use: 'acm-requested', region: 'eu-central-1' },
  route: { use: 'alb', subnets: ['10.0.0.0/20'] },
  dns: {
    use: 'external-dns',
    zone: { dev: 'dev.example.com', prod: 'example.com' },
  },
};

describe('acm-requested', () => {
  it('serves the certificate whose ARN is a fact', async () => {
    const object = await servedBy({ layers });
    expect(
      textAt(
        object('Ingress'),
        'metadata',
        'annotations',
        'alb.ingress.kubernetes.io/certificate-arn',
      ),
    ).toMatch(/^arn:aws:acm:/);
  });

  it('waits for the fact, with the command that prints it', () => {
    const { answers, platform } = example('aks-production');
    Object.assign(platform.layers, layers);
    const [{ missingFacts }] = resolve({ answers, platform }).environments;
    expect(
      missingFacts.find(({ fact }) => fact === 'certificate.arn')?.command,
    ).toContain("DomainName=='fraud.dev.example.com'");
  });

  it('asks for the certificate and for the record that proves the host', () => {
    expect(stepWith(layers, 'acm-certificate').command).toContain(
      'aws acm request-certificate --region eu-central-1 --domain-name fraud.dev.example.com --validation-method DNS',
    );
    expect(stepWith(layers, 'acm-validation').check).toContain(
      'ValidationStatus',
    );
  });
});
