import { problemsWith, stepWith } from '../../../__testUtils__/resolveWith';

const record = (more: Record<string, unknown>) =>
  stepWith(
    {
      dns: {
        use: 'manual',
        zone: { dev: 'dev.example.com', prod: 'example.com' },
        target: '203.0.113.10',
        ...more,
      },
    },
    'dns-record',
  );

describe('a DNS record by hand', () => {
  it.each([
    [
      'azure',
      '203.0.113.10',
      'az network dns record-set a add-record --resource-group "$DNS_RESOURCE_GROUP" --zone-name dev.example.com --record-set-name fraud --ipv4-address 203.0.113.10',
    ],
    [
      'azure',
      'ingress.example.com',
      'az network dns record-set cname set-record --resource-group "$DNS_RESOURCE_GROUP" --zone-name dev.example.com --record-set-name fraud --cname ingress.example.com',
    ],
    [
      'aws',
      '2001:db8::1',
      `aws route53 change-resource-record-sets --hosted-zone-id "$HOSTED_ZONE_ID" --change-batch '{"Changes":[{"Action":"UPSERT","ResourceRecordSet":{"Name":"fraud.dev.example.com","Type":"AAAA","TTL":300,"ResourceRecords":[{"Value":"2001:db8::1"}]}}]}'`,
    ],
    [
      'gcp',
      'ingress.example.com',
      'gcloud dns record-sets create fraud.dev.example.com. --zone "$MANAGED_ZONE" --type CNAME --ttl 300 --rrdatas ingress.example.com.',
    ],
  ])('is made by %s for %s', (provider, target, command) => {
    expect(record({ provider, target })).toMatchObject({
      command,
      check: 'dig +short fraud.dev.example.com',
    });
  });

  it('is left to the owner of a zone whose commands are not known', () => {
    const { title, command } = record({ provider: 'other' });
    expect(title).toContain(
      'make the record fraud.dev.example.com of the type A that points to 203.0.113.10',
    );
    expect(command).not.toMatch(/az |aws |gcloud /);
  });

  it('refuses a target that is no host', () => {
    expect(
      problemsWith({
        dns: {
          use: 'manual',
          zone: 'example.com',
          target: 'https://example.com',
        },
      }),
    ).toEqual([expect.stringContaining('platform.layers.dns.target')]);
  });
});
