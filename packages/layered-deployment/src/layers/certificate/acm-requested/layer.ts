import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { perEnvironment } from '../../../perEnvironment';
import { constant, fact } from '../../../values';
import { certificateArn } from '../certificateArn';

const show =
  'aws acm list-certificates --region {certificate.region} --query "CertificateSummaryList[?DomainName==\'{route.host}\'].CertificateArn" --output text';

export const acmRequested = defineLayer({
  concern: 'certificate',
  id: 'acm-requested',
  title: 'Certificate of AWS Certificate Manager, for this host',
  reason: 'each server has a certificate of its own that AWS renews',
  documentation:
    'A prerequisite asks ACM for a certificate of the one host and proves it by a DNS record; its ARN is a fact of the environment. AWS renews it for as long as the record stays.',
  settings: z.strictObject({
    region: perEnvironment(
      z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be a region of AWS'),
    ).describe('Region of the load balancer, such as eu-central-1.'),
  }),
  examples: { '': { region: 'eu-central-1' } },
  values: {
    region: constant('region of the load balancer'),
    arn: fact('ARN of the certificate', {
      matches: certificateArn,
      example:
        'arn:aws:acm:eu-central-1:111122223333:certificate/11111111-2222-3333-4444-555555555555',
      command: show,
    }),
  },
  traits: ['acm'],
  worksWith: { route: ['public'] },
  config: z.strictObject({ arn: z.string().regex(certificateArn) }),
  contribute: ({ names, values }) => {
    const host = names['route.host'];
    const region = `--region ${values.region}`;
    const arn = `$(${show
      .replace('{route.host}', host)
      .replace('{certificate.region}', values.region)})`;
    return {
      workload: { tls: { kind: 'acm' } },
      prerequisites: [
        {
          id: 'acm-certificate',
          title: `Ask ACM for a certificate of ${host}`,
          command: `aws acm request-certificate ${region} --domain-name ${host} --validation-method DNS --query CertificateArn --output text`,
          check: `aws acm describe-certificate ${region} --certificate-arn "${arn}" --query Certificate.Status`,
        },
        {
          id: 'acm-validation',
          title: `Make the record that proves ${host} to ACM, and keep it for the renewals; the last command waits for it`,
          command: [
            `aws acm describe-certificate ${region} --certificate-arn "${arn}" --query 'Certificate.DomainValidationOptions[0].ResourceRecord'`,
            `aws acm wait certificate-validated ${region} --certificate-arn "${arn}"`,
          ].join('\n'),
          check: `aws acm describe-certificate ${region} --certificate-arn "${arn}" --query 'Certificate.DomainValidationOptions[0].ValidationStatus'`,
        },
      ],
    };
  },
});
