import { InvalidDeploymentError } from '../../../src/errors';
import { renderContent } from '../../../src/render/content';
import { resolve, type DeploymentInput } from '../../../src/resolve';
import { differences, leavesOf, places, type Place } from './leaves';
import { variations, withLeaf, type SettingLeaf } from './variations';

/** Where one setting of the platform lands. */
export type Feeds = Record<Place, string[]>;

/** What a deployment becomes; undefined if it is refused. */
export type Rendered = ReturnType<typeof leavesOf> | undefined;

/** Renders a deployment without asking the rules. */
export function rendered(input: DeploymentInput): Rendered {
  try {
    return leavesOf(renderContent(resolve(input)));
  } catch (error) {
    if (error instanceof InvalidDeploymentError) {
      return undefined;
    }
    throw error;
  }
}

/**
 * Where a setting lands, found by changing it and rendering again; undefined
 * if no other value is valid.
 */
export function feedsOf(
  input: DeploymentInput,
  before: Rendered,
  { keys, value, allowed }: SettingLeaf & { allowed: unknown[] },
): Feeds | undefined {
  for (const other of before ? variations(value, allowed) : []) {
    const after = rendered({
      ...input,
      platform: withLeaf(input.platform, keys, other),
    });
    if (before && after) {
      const feeds = Object.fromEntries(
        places.map(place => [place, differences(before[place], after[place])]),
      ) as Feeds;
      if (places.some(place => feeds[place].length > 0)) {
        return feeds;
      }
    }
  }
  return undefined;
}
