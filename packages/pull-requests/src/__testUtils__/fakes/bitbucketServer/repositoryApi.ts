import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SeenCommit } from './BareRepository';
import { Account, BitbucketRepository } from './BitbucketRepository';
import { only } from '../only';
import { documented } from './documented';
import { pageOf } from './pageOf';
import { notFound } from './refusal';

/** In a list, Bitbucket cuts longer messages there. */
const MAX_LISTED_MESSAGE = 16_384;

/** Branches, commits and files, as Bitbucket's REST API has them. */
export function repositoryApi(
  find: (project: string, slug: string) => BitbucketRepository,
  accounts: Account[],
  violations: string[],
): Router {
  const router = PromiseRouter();
  const at = '/api/1.0/projects/:project/repos/:slug';
  const query = (name: keyof typeof documented) =>
    only(documented[name], 'query', violations);
  const gitOf = ({ project, slug }: Record<string, string>) =>
    find(project, slug).git;

  router.get(at, query('none'), ({ params }, response) => {
    const { id } = find(params.project, params.slug);
    response.json({ id, slug: params.slug });
  });

  router.get(`${at}/branches`, query('branches'), async (request, response) => {
    const listing = await gitOf(request.params).text(
      'for-each-ref',
      '--format=%(refname) %(objectname)',
      'refs/heads',
    );
    const { filterText = '', boostMatches } = request.query;
    const text = `${filterText}`.toLowerCase();
    const branches = listing
      .split('\n')
      .map(line => line.split(' '))
      .map(([id, latestCommit]) => {
        return { id, displayId: id.slice('refs/heads/'.length), latestCommit };
      })
      .filter(({ displayId }) => displayId.toLowerCase().includes(text));
    if (boostMatches === 'true') {
      const isOther = (id: string) => Number(id.toLowerCase() !== text);
      branches.sort((a, b) => isOther(a.displayId) - isOther(b.displayId));
    }
    response.json(pageOf(request.query, branches));
  });

  router.get(`${at}/commits`, query('commits'), async (request, response) => {
    const { since, until } = request.query as Record<string, string>;
    const commits = await gitOf(request.params)
      .log(`${since}..${until}`)
      .catch(() => {
        throw notFound('Commit');
      });
    const listed = commits.map(commit => ({
      ...commit,
      message: commit.message.slice(0, MAX_LISTED_MESSAGE),
    }));
    response.json(pageOf(request.query, listed.map(toAnswer)));
  });

  router.get(
    `${at}/commits/:commit/merge-base`,
    query('mergeBase'),
    async (request, response) => {
      const id = await gitOf(request.params).text(
        'merge-base',
        request.params.commit,
        String(request.query.otherCommitId),
      );
      response.json({ id });
    },
  );

  router.get(`${at}/raw/*`, query('raw'), async (request, response) => {
    const content = await gitOf(request.params)
      .git(['cat-file', 'blob', `${request.query.at}:${request.params[0]}`])
      .catch(() => {
        throw notFound('File');
      });
    response.type('application/octet-stream').send(content);
  });

  router.get('/api/1.0/users', query('users'), (request, response) => {
    const filter = String(request.query.filter ?? '').toLowerCase();
    const found = accounts.filter(({ name, emailAddress }) =>
      [name, emailAddress].some(text => text.toLowerCase().includes(filter)),
    );
    response.json(pageOf(request.query, found));
  });

  return router;
}

function toAnswer({ id, parents, message }: SeenCommit) {
  return { id, parents: parents.map(parent => ({ id: parent })), message };
}
