import { z } from 'zod/v4';
import { perEnvironment } from '../../../../perEnvironment';
import { settle, type Solution } from './solver';

export const cloudDnsSettings = z.strictObject({
  provider: z.literal('cloud-dns'),
  project: perEnvironment(z.string().regex(/^[a-z][a-z0-9-]+$/)).describe(
    'Project of the zone.',
  ),
});

export const cloudDnsConfig = z.strictObject({
  cloudDNS: z.strictObject({ project: z.string().min(1) }),
});

/** Cloud DNS, by the service account bound to cert-manager. */
export function cloudDns(
  { provider: _, ...settings }: z.infer<typeof cloudDnsSettings>,
  environment: string,
  zone: string,
): Solution {
  const { values, problems } = settle(settings, environment);
  return {
    solver: { cloudDNS: { project: values.project } },
    problems,
    access: {
      id: 'issuer-access',
      title: `Let the service account that is bound to the ServiceAccount cert-manager/cert-manager change records of ${zone} (once per project)`,
      command: `gcloud projects add-iam-policy-binding ${values.project} --role roles/dns.admin --condition None --member "serviceAccount:$CERT_MANAGER_SERVICE_ACCOUNT"`,
      check: `gcloud projects get-iam-policy ${values.project} --flatten 'bindings[].members' --filter 'bindings.role=roles/dns.admin' --format 'value(bindings.members)'`,
    },
  };
}
