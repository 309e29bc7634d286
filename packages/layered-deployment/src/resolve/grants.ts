import type { Answers } from '../answers';
import { forEnvironment } from '../perEnvironment';
import type { Platform } from '../platform';
import { checkGrants, everybody, otherOwnerOf } from './grantConflicts';
import { interpolate } from './interpolate';
import { hasNameOfItsOwn, ownerName } from './ownerName';
import type { Problems } from './Problems';

/** What the platform lets the owner use, checked against the answers. */
export interface OwnerGrant {
  keyPrefix: string;
}

function checkKeyPrefix(
  keyPrefix: string,
  own: { owner: string; granted: string },
  platform: Platform,
  problems: Problems,
) {
  const { owner, granted } = own;
  if (keyPrefix !== granted && !keyPrefix.startsWith(`${granted}-`)) {
    problems.add(
      'answers.advanced.keyPrefix',
      `"${keyPrefix}" is outside the grant of "${owner}": use "${granted}" or something that starts with "${granted}-"`,
    );
    return;
  }
  const other = otherOwnerOf(keyPrefix, own, platform);
  if (other) {
    const theirs =
      other === everybody ? 'a team that is not listed' : `"${other}"`;
    problems.add(
      keyPrefix === granted ? 'answers.owner' : 'answers.advanced.keyPrefix',
      `the prefix "${keyPrefix}" reaches into the secret keys of ${theirs}: ${
        keyPrefix === granted
          ? 'ask the platform team for a grant of its own below platform.grants'
          : `use "${granted}"`
      }`,
    );
  }
}

/** Finds the owner's grant; an answer outside it is a problem. */
export function useGrant(
  answers: Answers,
  platform: Platform,
  problems: Problems,
): OwnerGrant {
  const { owner, advanced } = answers;
  checkGrants(platform, problems);
  const owners = Object.keys(platform.grants);
  const listed = Object.hasOwn(platform.grants, owner);
  const grant = platform.grants[listed ? owner : everybody];
  if (!grant) {
    problems.add(
      'answers.owner',
      `"${owner}" has no grant on the platform "${
        platform.name
      }"; owners with one: ${owners.join(', ')}`,
    );
    return { keyPrefix: ownerName(owner) };
  }
  if (
    !listed &&
    grant.keyPrefix.includes('{owner}') &&
    !hasNameOfItsOwn(owner)
  ) {
    problems.add(
      'answers.owner',
      `"${owner}" could share its prefix "${ownerName(
        owner,
      )}" with another owner: ask the platform team for a grant of its own below platform.grants`,
    );
  }
  const granted = interpolate(grant.keyPrefix, { owner: ownerName(owner) });
  const keyPrefix = advanced?.keyPrefix ?? granted;
  checkKeyPrefix(keyPrefix, { owner, granted }, platform, problems);
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
