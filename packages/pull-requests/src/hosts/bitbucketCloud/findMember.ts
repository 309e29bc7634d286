import { InputError } from '@backstage/errors';
import { membershipAnswer } from './answers';
import { BitbucketCloudClient } from './BitbucketCloudClient';

const PAGE_SIZE = '100';

/** A UUID in braces, or the id of an Atlassian account. */
const ID = /^(?:\{[0-9a-f-]{36}\}|(?:\d+:)?[0-9a-f-]{24,36})$/i;

/**
 * UUID of a member of the workspace, who is named by it, by the id of the
 * Atlassian account, or by nickname. Others cannot review, and a nickname
 * names more than one person at times.
 */
export async function findMember(
  client: BitbucketCloudClient,
  workspace: string,
  name: string,
): Promise<string> {
  const members = `/workspaces/${encodeURIComponent(workspace)}/members`;
  const task = `look for ${name} in the workspace ${workspace}`;
  if (ID.test(name)) {
    const member = await client.findJson(
      { task, path: `${members}/${encodeURIComponent(name)}` },
      membershipAnswer,
    );
    return only(member ? [member.user.uuid] : [], workspace, name);
  }
  const all = await client.pages(
    { task, path: members, query: { pagelen: PAGE_SIZE } },
    membershipAnswer,
  );
  const called = all.filter(({ user }) => user.nickname === name);
  return only(
    called.map(({ user }) => user.uuid),
    workspace,
    name,
  );
}

function only(found: string[], workspace: string, name: string): string {
  if (found.length !== 1) {
    throw new InputError(
      found.length
        ? `reviewers: ${found.length} members of the workspace ${workspace} are called ${name}. Name the one by the UUID or the account id.`
        : `reviewers: there is no member ${name} of the workspace ${workspace}. Name one by nickname, UUID in braces or account id.`,
    );
  }
  return found[0];
}
