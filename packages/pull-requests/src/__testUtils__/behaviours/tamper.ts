import { ServiceUnavailableError } from '@backstage/errors';
import { createOrUpdatePullRequest } from '../../createOrUpdatePullRequest';
import { PullRequestHost } from '../../PullRequestHost';
import { Stage } from './Behaviours';
import { file, request } from './request';

/** Replaces operations of a host, to make a fault at just that point. */
type Tamper = (host: PullRequestHost) => Partial<PullRequestHost>;

/** Runs the request on a host of which some operations are replaced. */
export function submitOn(
  { repository }: Pick<Stage, 'repository'>,
  tamper: Tamper,
  content = 'a\n',
) {
  const host = repository.host();
  const replaced = tamper(host);
  return createOrUpdatePullRequest({
    ...request,
    host: new Proxy(host, {
      get(target, name: keyof PullRequestHost) {
        const own = target[name];
        return (
          replaced[name] ?? (typeof own === 'function' ? own.bind(target) : own)
        );
      },
    }),
    files: [file('a.yaml', content), file('b.yaml', 'b\n')],
  });
}

const lost = () => new ServiceUnavailableError('The answer got lost');

export const untouched: Tamper = () => ({});

export const commitAnswerLost: Tamper = host => ({
  commitChanges: async options => {
    await host.commitChanges(options);
    throw lost();
  },
});

export const commitFails: Tamper = () => ({
  commitChanges: async () => {
    throw lost();
  },
});

export const pullRequestAnswerLost: Tamper = host => ({
  createPullRequest: async options => {
    await host.createPullRequest(options);
    throw lost();
  },
});

export const pullRequestFails: Tamper = () => ({
  createPullRequest: async () => {
    throw lost();
  },
});

/** A person commits after the plan was made and before it is carried out. */
export function changedMeanwhile(
  { repository }: Stage,
  files: Record<string, string | undefined>,
): Tamper {
  let changed = false;
  return host => ({
    commitChanges: async options => {
      if (!changed) {
        changed = true;
        await repository.commit(request.branch, files);
      }
      return host.commitChanges(options);
    },
  });
}
