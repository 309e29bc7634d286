import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  checkPlatform,
  type Layer,
  type Platform,
  type Product,
} from '@mlflow-portal/layered-deployment';

const KEY = 'layeredDeployment.platforms';

/**
 * Reads and checks the platforms of the configuration, the settings of their
 * layers included. A mistake names the key, so that it is found when the
 * backend starts and not by a team.
 */
export function readPlatforms(
  config: Config,
  outside: { layers: Layer[]; products: Product[] },
): Platform[] {
  const platforms = (config.getOptionalConfigArray(KEY) ?? []).map(
    (platform, index) => {
      const result = checkPlatform(platform.get(), outside);
      if ('platform' in result) {
        return result.platform;
      }
      const problems = result.problems.map(
        ({ field, message }) =>
          `${field.replace(/^platform/, `${KEY}[${index}]`)}: ${message}`,
      );
      throw new InputError(`Invalid configuration\n${problems.join('\n')}`);
    },
  );
  const names = platforms.map(platform => platform.name);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated) {
    throw new InputError(
      `Invalid configuration\n${KEY}: two platforms are named "${repeated}", rename one`,
    );
  }
  return platforms;
}
