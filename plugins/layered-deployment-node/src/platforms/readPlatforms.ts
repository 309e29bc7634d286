import type { Config } from '@backstage/config';
import {
  checkPlatform,
  type Layer,
  type Platform,
  type Problem,
  type Product,
} from '@mlflow-portal/layered-deployment';

const KEY = 'layeredDeployment.platforms';

/** A platform that cannot be used, and why. */
export interface BrokenPlatform {
  /** Undefined where not even the name can be read. */
  name?: string;
  /** Fields by their path in the configuration, each with the cure. */
  problems: Problem[];
}

/** The platforms of a configuration. */
export interface Platforms {
  platforms: Platform[];
  broken: BrokenPlatform[];
}

/**
 * Reads and checks the platforms of the configuration, the settings of their
 * layers included. A mistake costs the platform that has it and no other.
 * Where the Scaffolder works with the credentials of people only, they are the
 * authors of every platform's pull requests.
 */
export function readPlatforms(
  config: Config,
  outside: { layers: Layer[]; products: Product[] },
): Platforms {
  const found: Platforms = { platforms: [], broken: [] };
  const entries = config.getOptionalConfigArray(KEY) ?? [];
  const requireUserCredentials = config.getOptionalBoolean(
    'scaffolder.requireScmUserCredentials',
  );
  const names = entries.map(entry => entry.getOptional('name'));
  entries.forEach((entry, index) => {
    const key = `${KEY}[${index}]`;
    const name = typeof names[index] === 'string' ? names[index] : undefined;
    const result = checkPlatform(entry.get(), outside);
    const first = names.indexOf(names[index]);
    const problems: Problem[] = [
      ...('problems' in result ? result.problems : []),
      // Answers that name it would mean either.
      ...(name !== undefined && names.lastIndexOf(name) !== first
        ? [
            {
              field: 'platform.name',
              message: `two platforms are named "${name}": rename one`,
            },
          ]
        : []),
    ];
    if (problems.length > 0) {
      found.broken.push({
        name,
        problems: problems.map(({ field, message }) => ({
          field: field.replace(/^platform/, key),
          message,
        })),
      });
    } else if ('platform' in result) {
      found.platforms.push(
        requireUserCredentials
          ? withAuthor(result.platform, 'requester')
          : result.platform,
      );
    }
  });
  return found;
}

function withAuthor(
  platform: Platform,
  author: Platform['repository']['author'],
): Platform {
  return { ...platform, repository: { ...platform.repository, author } };
}
