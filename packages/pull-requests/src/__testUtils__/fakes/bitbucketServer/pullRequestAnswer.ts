import {
  Account,
  BitbucketPullRequest,
  BitbucketRepository,
  Verdict,
} from './BitbucketRepository';

/** A pull request, as Bitbucket answers with it. */
export function toAnswer(
  { id: repositoryId, path }: BitbucketRepository,
  pullRequest: BitbucketPullRequest,
  accounts: Account[],
) {
  const { id, version, title, description, draft, state } = pullRequest;
  const [project, slug] = path.split('/');
  const people = (verdicts: Map<string, Verdict>, role: string) =>
    [...verdicts].map(([name, status]) => ({
      user: { ...accounts.find(one => one.name === name), active: true },
      role,
      status,
      approved: status === 'APPROVED',
    }));
  return {
    id,
    version,
    title,
    description,
    draft,
    state,
    open: state === 'OPEN',
    closed: state !== 'OPEN',
    fromRef: {
      id: `refs/heads/${pullRequest.from}`,
      displayId: pullRequest.from,
      latestCommit: pullRequest.latestCommit,
      repository: { id: pullRequest.fromRepository },
    },
    toRef: {
      id: `refs/heads/${pullRequest.to}`,
      displayId: pullRequest.to,
      latestCommit: '',
      repository: { id: repositoryId },
    },
    author: { user: { name: pullRequest.author }, role: 'AUTHOR' },
    reviewers: people(pullRequest.reviewers, 'REVIEWER'),
    participants: people(pullRequest.participants, 'PARTICIPANT'),
    links: {
      self: [
        {
          href: `https://bitbucket.example.com/projects/${project}/repos/${slug}/pull-requests/${id}`,
        },
      ],
    },
  };
}
