import type { DnsRecord } from '.';

/** The command for Route 53. */
export function route53Record({ host, target, type }: DnsRecord): string {
  const batch = JSON.stringify({
    Changes: [
      {
        Action: 'UPSERT',
        ResourceRecordSet: {
          Name: host,
          Type: type,
          TTL: 300,
          ResourceRecords: [{ Value: target }],
        },
      },
    ],
  });
  return `aws route53 change-resource-record-sets --hosted-zone-id "$HOSTED_ZONE_ID" --change-batch '${batch}'`;
}
