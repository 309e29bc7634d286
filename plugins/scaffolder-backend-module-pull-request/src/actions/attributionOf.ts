import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import {
  CommitAuthor,
  CreateOrUpdatePullRequestOptions,
} from '@mlflow-portal/pull-requests';

/** How the commit names the person who asked for the task. */
export function attributionOf(
  ctx: Pick<ActionContext<JsonObject>, 'user'> & {
    input: { token?: string; author?: 'requester' | 'account' };
  },
): Pick<CreateOrUpdatePullRequestOptions, 'author' | 'coAuthor'> {
  const { token, author } = ctx.input;
  // A user's own account needs no other name on its commits.
  const requester = token ? undefined : requesterOf(ctx.user);
  return author === 'account' ? { coAuthor: requester } : { author: requester };
}

/** Nobody without an email: the host could not tell whose commit it is. */
function requesterOf(
  user: ActionContext<JsonObject>['user'],
): CommitAuthor | undefined {
  const { profile } = user?.entity?.spec ?? {};
  return profile?.email
    ? { name: profile.displayName ?? profile.email, email: profile.email }
    : undefined;
}
