import { z } from 'zod/v4';
import { perEnvironment } from '../../../../perEnvironment';
import { settle, type Solution } from './solver';

export const route53Settings = z.strictObject({
  provider: z.literal('route53'),
  region: perEnvironment(z.string().regex(/^[a-z0-9-]+$/)).describe(
    'Region of the session; Route 53 itself has none.',
  ),
  hostedZone: perEnvironment(z.string().regex(/^[A-Z0-9]+$/)).describe(
    'Id of the hosted zone.',
  ),
});

export const route53Config = z.strictObject({
  route53: z.strictObject({
    region: z.string().min(1),
    hostedZoneID: z.string().min(1),
  }),
});

/** Route 53, by the role of cert-manager's ServiceAccount. */
export function route53(
  { provider: _, ...settings }: z.infer<typeof route53Settings>,
  environment: string,
  zone: string,
): Solution {
  const { values, problems } = settle(settings, environment);
  const policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'route53:GetChange',
        Resource: 'arn:aws:route53:::change/*',
      },
      {
        Effect: 'Allow',
        Action: [
          'route53:ChangeResourceRecordSets',
          'route53:ListResourceRecordSets',
        ],
        Resource: `arn:aws:route53:::hostedzone/${values.hostedZone}`,
        Condition: {
          'ForAllValues:StringEquals': {
            'route53:ChangeResourceRecordSetsRecordTypes': ['TXT'],
          },
        },
      },
    ],
  });
  const name = `cert-manager-${values.hostedZone}`;
  return {
    solver: {
      route53: { region: values.region, hostedZoneID: values.hostedZone },
    },
    problems,
    access: {
      id: 'issuer-access',
      title: `Let the role of cert-manager change records of ${zone} (once per zone)`,
      command: `aws iam put-role-policy --role-name "$CERT_MANAGER_ROLE" --policy-name ${name} --policy-document '${policy}'`,
      check: `aws iam get-role-policy --role-name "$CERT_MANAGER_ROLE" --policy-name ${name}`,
    },
  };
}
