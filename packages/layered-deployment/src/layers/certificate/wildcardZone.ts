import { z } from 'zod/v4';
import { perEnvironment } from '../../perEnvironment';
import { pattern } from '../../values';

/** Setting of a certificate for every host of a zone. */
export const zoneSetting = perEnvironment(z.string())
  .default('{zone}')
  .describe(
    'Zone whose hosts the certificate covers, as *.<zone>; {zone} is that of the DNS layer.',
  );

/** The zone that the setting makes. */
export const zoneValue = pattern('zone that the wildcard certificate covers', {
  format: 'host-name',
  madeBy: 'the platform team, once',
});
