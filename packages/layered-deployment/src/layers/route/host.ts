import { z } from 'zod/v4';
import { perEnvironment } from '../../perEnvironment';
import { pattern } from '../../values';

/** Setting of every route that people reach from outside. */
export const hostSetting = perEnvironment(z.string())
  .default('{name}.{zone}')
  .describe(
    'Public host name. {zone} is the zone of the DNS layer, {name} and {environment} those of the server.',
  );

/** The host that the setting makes. */
export const hostValue = pattern('public host of the server', {
  format: 'host-name',
  madeBy: 'the dns layer',
  unique: { kind: 'host' },
});
