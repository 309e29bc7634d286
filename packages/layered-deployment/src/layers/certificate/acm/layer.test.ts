import {
  environmentWith,
  problemsWith,
  stepWith,
} from '../../../__testUtils__/resolveWith';

const arn = 'arn:aws:acm:eu-central-1:111122223333:certificate/a-b-c';
const layers = {
  route: { use: 'alb', subnets: ['10.0.0.0/20'] },
  dns: {
    use: 'external-dns',
    zone: { dev: 'dev.example.com', prod: 'example.com' },
  },
};
const withArn = (value: unknown) => ({
  ...layers,
  certificate: { use: 'acm', arn: value },
});

describe('acm', () => {
  it('names the certificate of the environment', () => {
    const { config, workload } = environmentWith(
      withArn({ dev: arn, prod: `${arn}-prod` }),
    );
    expect(config.certificate).toEqual({ arn });
    expect(workload.tls).toEqual({ kind: 'acm' });
  });

  it('checks the certificate that is given', () => {
    expect(stepWith(withArn(arn), 'acm-certificate').check).toContain(
      `describe-certificate --region eu-central-1 --certificate-arn ${arn}`,
    );
  });

  it('checks that one for the host or its zone can be found', () => {
    const { check } = stepWith(
      { ...layers, certificate: { use: 'acm' } },
      'acm-certificate',
    );
    expect(check).toContain("DomainName=='fraud.dev.example.com'");
    expect(check).toContain("DomainName=='*.dev.example.com'");
  });

  it.each([
    [{ region: 'eu-west-1' }, 'eu-west-1'],
    [{}, '"$AWS_REGION"'],
  ])('asks in the region of the load balancer: %j', (region, expected) => {
    expect(
      stepWith(
        { ...layers, certificate: { use: 'acm', ...region } },
        'acm-certificate',
      ).command,
    ).toContain(`request-certificate --region ${expected} `);
  });

  it('refuses what is no certificate of ACM', () => {
    expect(
      problemsWith(withArn('arn:aws:iam::111122223333:server-certificate/x')),
    ).toEqual([expect.stringContaining('platform.layers.certificate.arn')]);
  });

  it('refuses a certificate that one environment lacks', () => {
    expect(problemsWith(withArn({ prod: arn }))).toEqual([
      expect.stringContaining('has no value for the environment "dev"'),
    ]);
  });
});
