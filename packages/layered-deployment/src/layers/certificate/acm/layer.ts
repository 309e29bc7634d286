import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { perEnvironment } from '../../../perEnvironment';
import { optionalSetting } from '../../optionalSetting';
import { certificateArn } from '../certificateArn';

export const acm = defineLayer({
  concern: 'certificate',
  id: 'acm',
  title: 'Certificate of AWS Certificate Manager',
  reason: 'the load balancer serves a certificate that AWS renews',
  documentation:
    'The load balancer serves a certificate of ACM that exists, such as a wildcard of the zone: the one of `arn`, or without it the one that the AWS Load Balancer Controller finds by the host. ACM never hands out keys, so that nothing inside the cluster can use the certificate. A certificate for this one host, which does not exist yet, is `acm-requested`.',
  settings: z.strictObject({
    arn: perEnvironment(z.string().regex(certificateArn))
      .optional()
      .describe('ARN of the certificate, in the region of the cluster.'),
    region: perEnvironment(
      z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be a region of AWS'),
    )
      .optional()
      .describe(
        'Region of the load balancer, such as eu-central-1; that of `arn` or of the identity if left out.',
      ),
  }),
  examples: {
    arn: {
      arn: 'arn:aws:acm:eu-central-1:111122223333:certificate/11111111-2222-3333-4444-555555555555',
    },
    discovered: {},
  },
  traits: ['acm'],
  worksWith: { route: ['public'] },
  config: z.strictObject({
    arn: z.string().regex(certificateArn).optional(),
  }),
  contribute: ({ settings, names, environment }) => {
    const host = names['route.host'];
    const { value: arn, problems } = optionalSetting(
      settings.arn,
      environment,
      'platform.layers.certificate.arn',
    );
    const stated = optionalSetting(
      settings.region,
      environment,
      'platform.layers.certificate.region',
    );
    const region = `--region ${
      stated.value ??
      arn?.split(':')[3] ??
      names['identity.region'] ??
      '"$AWS_REGION"'
    }`;
    const parent = host.slice(host.indexOf('.') + 1);
    return {
      workload: { tls: { kind: 'acm' } },
      config: arn ? { arn } : {},
      problems: [...problems, ...stated.problems],
      prerequisites: [
        {
          id: 'acm-certificate',
          title: `Have an issued certificate for ${host} in ACM: ask for it, and make the DNS record that it names (once per zone)`,
          command: `aws acm request-certificate ${region} --domain-name '*.${parent}' --validation-method DNS`,
          check: arn
            ? `aws acm describe-certificate ${region} --certificate-arn ${arn} --query 'Certificate.[Status,SubjectAlternativeNames]'`
            : `aws acm list-certificates ${region} --certificate-statuses ISSUED --query "CertificateSummaryList[?DomainName=='${host}' || DomainName=='*.${parent}'].CertificateArn" --output text`,
        },
      ],
    };
  },
});
