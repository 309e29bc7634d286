import type { Platform } from '../platform';
import { interpolate } from './interpolate';
import { ownerName } from './ownerName';
import type { Problems } from './Problems';

/** The owner that stands for all whom the platform does not list. */
export const everybody = '*';

function prefixesOf({ grants }: Platform): [owner: string, prefix: string][] {
  return Object.entries(grants).map(([owner, { keyPrefix }]) => [
    owner,
    owner === everybody
      ? keyPrefix
      : interpolate(keyPrefix, { owner: ownerName(owner) }),
  ]);
}

/** Refuses two grants with one prefix: each owner could use the other's keys. */
export function checkGrants(platform: Platform, problems: Problems) {
  const owners = new Map<string, string>();
  for (const [owner, prefix] of prefixesOf(platform)) {
    const other = owners.get(prefix);
    if (other) {
      problems.add(
        `platform.grants.${owner}.keyPrefix`,
        `"${prefix}" is the prefix of "${other}" too: give each owner a prefix of its own`,
      );
    }
    owners.set(prefix, owner);
  }
}

/**
 * The owner of the grant into which a prefix of another owner reaches.
 *
 * @param granted - the prefix that the owner's own grant gives. A listed owner
 * may lie inside a shorter grant, as `risk-eu` does in `risk`: the platform
 * team wrote both.
 */
export function otherOwnerOf(
  prefix: string,
  { owner, granted }: { owner: string; granted: string },
  platform: Platform,
): string | undefined {
  const listed = Object.hasOwn(platform.grants, owner);
  const own = listed ? owner : everybody;
  const other = prefixesOf(platform).find(
    ([name, theirs]) =>
      name !== own &&
      (prefix === theirs || prefix.startsWith(`${theirs}-`)) &&
      !(listed && theirs.length <= granted.length),
  );
  if (other) {
    return other[0];
  }
  const open = platform.grants[everybody]?.keyPrefix ?? '';
  // Whatever follows the granted prefix may be the name of a team not listed.
  const mayBeTeam =
    open.includes('{owner}') && prefix.startsWith(open.split('{owner}')[0]);
  return prefix !== granted && mayBeTeam ? everybody : undefined;
}
