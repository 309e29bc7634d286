import type { Problem } from '../../../../errors';
import type { Prerequisite } from '../../../../layer';
import {
  forEnvironment,
  type PerEnvironment,
} from '../../../../perEnvironment';

/** A solver of one environment, as cert-manager writes it below `dns01`. */
export interface Solution {
  solver: Record<string, Record<string, unknown>>;
  problems: Problem[];
  /** Gives cert-manager the right to change the zone. */
  access: Omit<Prerequisite, 'environment'>;
}

/** Picks the settings of one environment; those left out become problems. */
export function settle<Name extends string>(
  settings: Record<Name, PerEnvironment<string>>,
  environment: string,
): { values: Record<Name, string>; problems: Problem[] } {
  const values = {} as Record<Name, string>;
  const problems: Problem[] = [];
  for (const name of Object.keys(settings) as Name[]) {
    const value = forEnvironment(settings[name], environment);
    values[name] = value ?? '';
    if (value === undefined) {
      problems.push({
        field: `platform.layers.certificate.generate.solver.${name}`,
        message: `has no value for the environment "${environment}"`,
      });
    }
  }
  return { values, problems };
}
