import type { Problem } from '../errors';
import { forEnvironment, type PerEnvironment } from '../perEnvironment';

/**
 * An optional setting as one environment has it. Left out for all is fine; left
 * out for one alone was forgotten.
 */
export function optionalSetting<T extends string | number | boolean>(
  setting: PerEnvironment<T> | undefined,
  environment: string,
  field: string,
): { value?: T; problems: Problem[] } {
  const value = forEnvironment(setting, environment);
  const forgotten = setting !== undefined && value === undefined;
  return {
    value,
    problems: forgotten
      ? [
          {
            field,
            message: `has no value for the environment "${environment}": add it, or leave the setting out for every environment`,
          },
        ]
      : [],
  };
}
