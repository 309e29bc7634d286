import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { constant } from '../../../values';
import { exampleZones, zoneSetting } from '../zone';

export const wildcardRecord = defineLayer({
  concern: 'dns',
  id: 'wildcard-record',
  title: 'Wildcard DNS record that exists',
  reason: 'every host of the zone points to the ingress controller already',
  documentation:
    'Nothing is made: the record `*.<zone>` points to the ingress controller, and the prerequisite only checks that the host resolves. In DNS a wildcard covers every depth, unless a name between exists; a wildcard certificate covers one label.',
  settings: z.strictObject({ zone: zoneSetting }),
  examples: { '': { zone: exampleZones } },
  values: {
    zone: constant('DNS zone of public hosts', { format: 'host-name' }),
  },
  traits: ['record'],
  worksWith: { route: ['public'] },
  contribute: ({ values, names }) => {
    const host = names['route.host'];
    return {
      problems: host.endsWith(`.${values.zone}`)
        ? []
        : [
            {
              field: 'platform.layers.route.host',
              message: `makes ${host}, which the wildcard record of ${values.zone} does not cover: put the host below ${values.zone}, or choose another layer for dns`,
            },
          ],
      prerequisites: [
        {
          id: 'dns-record',
          title: `Have *.${values.zone} point to the ingress controller: make the record where the zone is, if this prints nothing (once per zone)`,
          command: `dig +short '*.${values.zone}'`,
          check: `dig +short ${host}`,
        },
      ],
    };
  },
});
