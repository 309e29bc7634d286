import { isIP } from 'node:net';
import type { Prerequisite } from '../../../../layer';
import { azureRecord } from './azure';
import { googleCloudRecord } from './googleCloud';
import { route53Record } from './route53';

/** A record to be made. */
export interface DnsRecord {
  host: string;
  zone: string;
  target: string;
  type: 'A' | 'AAAA' | 'CNAME';
}

/** DNS services whose commands are known. */
const known = ['azure', 'aws', 'gcp'] as const;

/** Whose commands are printed; of another service it takes words alone. */
export const providers = [...known, 'other'] as const;

const commands: Record<
  (typeof known)[number],
  { title: string; command(record: DnsRecord): string }
> = {
  azure: { title: 'Azure DNS', command: azureRecord },
  aws: { title: 'Route 53', command: route53Record },
  gcp: { title: 'Cloud DNS', command: googleCloudRecord },
};

/** The prerequisite that makes the record of a host. */
export function dnsRecord(
  provider: (typeof providers)[number],
  { host, zone, target }: Omit<DnsRecord, 'type'>,
): Omit<Prerequisite, 'environment'> {
  const types = { 0: 'CNAME', 4: 'A', 6: 'AAAA' } as const;
  const type = types[isIP(target) as keyof typeof types];
  const check = `dig +short ${host}`;
  if (provider === 'other') {
    return {
      id: 'dns-record',
      title: `Have the owner of the zone ${zone} make the record ${host} of the type ${type} that points to ${target}`,
      command: `dig +noall +answer ${host} ${type}`,
      check,
    };
  }
  const { title, command } = commands[provider];
  return {
    id: 'dns-record',
    title: `Point ${host} to ${target} (here for ${title})`,
    command: command({ host, zone, target, type }),
    check,
  };
}
