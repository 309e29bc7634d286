import { z } from 'zod/v4';
import { perEnvironment } from '../../perEnvironment';

/** Setting of every layer that makes public hosts known. */
export const zoneSetting = perEnvironment(z.string()).describe(
  'DNS zone of public hosts, such as ml.example.com; patterns may use it as {zone}.',
);

/** Zones that keep the hosts of environments apart, for examples. */
export const exampleZones = {
  dev: 'dev.ml.example.com',
  prod: 'ml.example.com',
};
