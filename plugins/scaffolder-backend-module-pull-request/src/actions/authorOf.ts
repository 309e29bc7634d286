import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import { CommitAuthor } from '@mlflow-portal/pull-requests';

/**
 * The person who asked for the task, as an author of commits. Undefined if the
 * catalog does not know an email: the host could not tell whose commit it is.
 */
export function authorOf(
  user: ActionContext<JsonObject>['user'],
): CommitAuthor | undefined {
  const { profile } = user?.entity?.spec ?? {};
  return profile?.email
    ? { name: profile.displayName ?? profile.email, email: profile.email }
    : undefined;
}
