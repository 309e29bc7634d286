import type { DnsRecord } from '.';

const options = {
  A: (target: string) => `a add-record --ipv4-address ${target}`,
  AAAA: (target: string) => `aaaa add-record --ipv6-address ${target}`,
  CNAME: (target: string) => `cname set-record --cname ${target}`,
};

/** The command for Azure DNS, which names a record below its zone. */
export function azureRecord({ host, zone, target, type }: DnsRecord): string {
  const record = host.endsWith(`.${zone}`)
    ? host.slice(0, -zone.length - 1)
    : host;
  const [kind, action, ...option] = options[type](target).split(' ');
  return `az network dns record-set ${kind} ${action} --resource-group "$DNS_RESOURCE_GROUP" --zone-name ${zone} --record-set-name ${record} ${option.join(
    ' ',
  )}`;
}
