import type { DnsRecord } from '.';

/** The command for Cloud DNS, which wants names that end in a dot. */
export function googleCloudRecord({ host, target, type }: DnsRecord): string {
  const data = type === 'CNAME' ? `${target.replace(/\.$/, '')}.` : target;
  return `gcloud dns record-sets create ${host}. --zone "$MANAGED_ZONE" --type ${type} --ttl 300 --rrdatas ${data}`;
}
