import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { perEnvironment } from '../../../perEnvironment';
import { constant } from '../../../values';
import { exampleZones, zoneSetting } from '../zone';
import { dnsRecord, providers } from './records';

export const manual = defineLayer({
  concern: 'dns',
  id: 'manual',
  title: 'DNS record made by hand',
  reason: 'the platform has no controller that makes DNS records',
  documentation:
    'A prerequisite makes one record for the host: an address record if `target` is an address, an alias otherwise. It fits ingress controllers and load balancers whose address is known before the server exists.',
  settings: z.strictObject({
    zone: zoneSetting,
    target: perEnvironment(
      z
        .string()
        .regex(
          /^[A-Za-z0-9.:-]+$/,
          'must be an address or a host name, without a scheme',
        ),
    ).describe('Address or host name of the ingress controller.'),
    provider: z
      .enum(providers)
      .default('azure')
      .describe(
        'Whose DNS holds the zone, for the command; no command is known for other ones.',
      ),
  }),
  examples: {
    azure: { zone: exampleZones, target: '203.0.113.10' },
    aws: {
      zone: exampleZones,
      target: 'ingress.example.com',
      provider: 'aws',
    },
    gcp: { zone: exampleZones, target: '203.0.113.10', provider: 'gcp' },
    other: { zone: exampleZones, target: '203.0.113.10', provider: 'other' },
  },
  values: {
    zone: constant('DNS zone of public hosts', { format: 'host-name' }),
    target: constant('where the record points to'),
  },
  traits: ['record'],
  worksWith: { route: ['public'] },
  contribute: ({ settings, values, names }) => ({
    prerequisites: [
      dnsRecord(settings.provider, {
        host: names['route.host'],
        zone: values.zone,
        target: values.target,
      }),
    ],
  }),
});
