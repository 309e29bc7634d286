import type { Answers } from '../answers';
import { forEnvironment } from '../perEnvironment';
import type { Platform } from '../platform';
import { interpolate } from './interpolate';
import type { Problems } from './Problems';

/** What the platform lets the owner use, checked against the answers. */
export interface OwnerGrant {
  keyPrefix: string;
}

/** The name part of an owner, as object names can hold it. */
export function ownerName(owner: string): string {
  return owner
    .slice(owner.indexOf('/') + 1)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Finds the owner's grant; an answer outside it is a problem. */
export function useGrant(
  answers: Answers,
  platform: Platform,
  problems: Problems,
): OwnerGrant {
  const { owner, advanced } = answers;
  const owners = Object.keys(platform.grants);
  const grant = Object.hasOwn(platform.grants, owner)
    ? platform.grants[owner]
    : platform.grants['*'];
  if (!grant) {
    problems.add(
      'answers.owner',
      `"${owner}" has no grant on the platform "${
        platform.name
      }"; owners with one: ${owners.join(', ')}`,
    );
    return { keyPrefix: ownerName(owner) };
  }
  const granted = interpolate(grant.keyPrefix, { owner: ownerName(owner) });
  const keyPrefix = advanced?.keyPrefix ?? granted;
  if (keyPrefix !== granted && !keyPrefix.startsWith(`${granted}-`)) {
    problems.add(
      'answers.advanced.keyPrefix',
      `"${keyPrefix}" is outside the grant of "${owner}": use "${granted}" or something that starts with "${granted}-"`,
    );
  }
  for (const environment of answers.environments) {
    const identity = forEnvironment(advanced?.identity, environment);
    if (
      identity &&
      grant.identities !== 'any' &&
      !grant.identities.includes(identity)
    ) {
      problems.add(
        'answers.advanced.identity',
        `"${identity}" is outside the grant of "${owner}": ${
          grant.identities.length
            ? `use one of ${grant.identities.join(', ')}`
            : 'leave it empty for an identity of its own'
        }`,
      );
    }
  }
  return { keyPrefix };
}
