import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { perEnvironment } from '../../../perEnvironment';
import { constant } from '../../../values';

export const manual = defineLayer({
  concern: 'dns',
  id: 'manual',
  title: 'DNS record made by hand',
  reason: 'the platform has no controller that makes DNS records',
  settings: z.strictObject({
    zone: perEnvironment(z.string()),
    /** Address or host name of the ingress controller. */
    target: perEnvironment(z.string().min(1)),
  }),
  values: {
    zone: constant('DNS zone of public hosts', { format: 'host-name' }),
    target: constant('where the record points to'),
  },
  worksWith: { route: ['public'] },
  contribute: ({ values, names }) => {
    const isAddress = /^[0-9.]+$/.test(values.target);
    const [type, option] = isAddress
      ? ['a', `--ipv4-address ${values.target}`]
      : ['cname', `--cname ${values.target}`];
    const host = names['route.host'];
    const record = host.endsWith(`.${values.zone}`)
      ? host.slice(0, -values.zone.length - 1)
      : host;
    return {
      prerequisites: [
        {
          id: 'dns-record',
          title: `Point ${host} to ${values.target} (here for Azure DNS)`,
          command: `az network dns record-set ${type} ${
            isAddress ? 'add-record' : 'set-record'
          } --resource-group "$DNS_RESOURCE_GROUP" --zone-name ${
            values.zone
          } --record-set-name ${record} ${option}`,
          check: `dig +short ${host}`,
        },
      ],
    };
  },
});
