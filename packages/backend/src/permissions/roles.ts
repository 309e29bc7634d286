import type { Config } from '@backstage/config';

/** What a person does here; whoever is in none of the groups is a viewer. */
export type Role = 'platform-engineer' | 'ml-engineer' | 'viewer';

/** The groups that hold a role. */
export interface Roles {
  platformEngineers: string[];
  mlEngineers: string[];
}

/** Reads `permission.roles`; a role that is not configured has nobody in it. */
export function readRoles(config: Config): Roles {
  const roles = config.getOptionalConfig('permission.roles');
  return {
    platformEngineers: roles?.getOptionalStringArray('platformEngineers') ?? [],
    mlEngineers: roles?.getOptionalStringArray('mlEngineers') ?? [],
  };
}

/** The widest role that a person holds through one of their groups. */
export function roleOf(ownershipEntityRefs: string[], roles: Roles): Role {
  const holds = (groups: string[]) =>
    groups.some(group => ownershipEntityRefs.includes(group));
  if (holds(roles.platformEngineers)) {
    return 'platform-engineer';
  }
  return holds(roles.mlEngineers) ? 'ml-engineer' : 'viewer';
}
