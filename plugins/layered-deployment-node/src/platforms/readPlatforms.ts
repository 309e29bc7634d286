import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  type Platform,
  platformSchema,
} from '@mlflow-portal/layered-deployment';

const KEY = 'layeredDeployment.platforms';

/**
 * Reads and checks the platforms of the configuration. A mistake names the
 * key, so that it is found when the backend starts and not by a team.
 */
export function readPlatforms(config: Config): Platform[] {
  const platforms = (config.getOptionalConfigArray(KEY) ?? []).map(
    (platform, index) => {
      const result = platformSchema.safeParse(platform.get());
      if (result.success) {
        return result.data;
      }
      const problems = result.error.issues.map(
        issue =>
          `${[`${KEY}[${index}]`, ...issue.path].join('.')}: ${issue.message}`,
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
