import { ServiceUnavailableError } from '@backstage/errors';
import { createOrUpdatePullRequest } from '../../createOrUpdatePullRequest';
import { CreateOrUpdatePullRequestOptions } from '../../CreateOrUpdatePullRequestOptions';
import { PullRequestHost } from '../../PullRequestHost';
import { PullRequests } from '../../PullRequests';
import { Stage } from './Behaviours';
import { file, request } from './request';

/** Replaces operations of a host, to make a fault at just that point. */
type Tamper = (host: PullRequestHost) => {
  commitChanges?: PullRequestHost['commitChanges'];
  pullRequests?: Partial<PullRequests>;
};

/** Runs the request on a host of which some operations are replaced. */
export function submitOn(
  { repository }: Pick<Stage, 'repository'>,
  tamper: Tamper,
  content = 'a\n',
  options: Partial<CreateOrUpdatePullRequestOptions> = {},
) {
  const host = repository.host();
  const { commitChanges, pullRequests = {} } = tamper(host);
  return createOrUpdatePullRequest({
    ...request,
    ...options,
    host: replacing(host, {
      commitChanges,
      pullRequests: replacing(host.pullRequests, pullRequests),
    }),
    files: [file('a.yaml', content), file('b.yaml', 'b\n')],
  });
}

/** The same object with other members, its own ones bound to it. */
function replacing<T extends object>(original: T, members: Partial<T>): T {
  return new Proxy(original, {
    get(target, name) {
      const own = Reflect.get(target, name, target);
      return (
        Reflect.get(members, name) ??
        (typeof own === 'function' ? own.bind(target) : own)
      );
    },
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
  pullRequests: {
    create: async options => {
      await host.pullRequests.create(options);
      throw lost();
    },
  },
});

export const pullRequestFails: Tamper = () => ({
  pullRequests: {
    create: async () => {
      throw lost();
    },
  },
});

export const addTriageFails: Tamper = () => ({
  pullRequests: {
    addTriage: async () => {
      throw lost();
    },
  },
});

export const updateFails: Tamper = () => ({
  pullRequests: {
    update: async () => {
      throw lost();
    },
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
