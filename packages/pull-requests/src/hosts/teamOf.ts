import { InputError } from '@backstage/errors';

/**
 * The team that a reviewer of the form `organization/team` names, without its
 * organization, which has to be the owner of the repository; undefined for a
 * person.
 */
export function teamOf(reviewer: string, owner: string): string | undefined {
  const [organization, team] = reviewer.split('/');
  if (team && organization.toLowerCase() !== owner.toLowerCase()) {
    throw new InputError(
      `reviewers: ${reviewer} is a team of ${organization}, but only teams of ${owner} can be asked. Name one of these.`,
    );
  }
  return team;
}
