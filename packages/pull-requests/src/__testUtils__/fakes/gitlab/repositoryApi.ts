import { Router } from 'express';
import { blobHash } from '../../../blobHash';
import { FakeCommit, FakeRepository } from '../FakeRepository';
import { commitActions, lastCommitFor } from './commitActions';
import { only } from '../only';
import { documented } from './documented';
import { badRequest, notFound } from './refusal';

const DEFAULT_PAGE_SIZE = 20;

/** Branches, commits and files, as GitLab's REST API has them. */
export function repositoryApi(
  repository: (project: string) => FakeRepository,
  violations: string[],
): Router {
  const router = Router();
  const at = '/projects/:id/repository';
  const query = (name: keyof typeof documented) =>
    only(documented[name], 'query', violations);

  router.get(
    `${at}/branches/:branch`,
    query('none'),
    ({ params }, response) => {
      const tip = repository(params.id).tip(params.branch);
      if (!tip) {
        throw notFound('Branch');
      }
      response.json({ name: params.branch, commit: toAnswer(tip) });
    },
  );

  router.get(`${at}/merge_base`, query('mergeBase'), (request, response) => {
    const known = repository(request.params.id);
    const [one, other] = request.query.refs as string[];
    if (!known.commits.has(one) || !known.commits.has(other)) {
      throw badRequest('Could not find refs');
    }
    const id = known.mergeBase(one, other);
    response.json(toAnswer(known.commits.get(id)!));
  });

  router.get(`${at}/commits`, query('commits'), (request, response) => {
    const known = repository(request.params.id);
    const [base, head] = String(request.query.ref_name).split('..');
    response.json(pageOf(request.query, known.log(head, base)).map(toAnswer));
  });

  router.post(
    `${at}/commits`,
    only(documented.newCommit, 'body', violations),
    ({ params, body }, response) => {
      const known = repository(params.id);
      const id = commitActions(known, body);
      response.status(201).json(toAnswer(known.commits.get(id)!));
    },
  );

  router.get(`${at}/tree`, query('tree'), (request, response) => {
    const known = repository(request.params.id);
    const { ref, path = '' } = request.query as Record<string, string>;
    let entries = known.listFolder(ref);
    for (const name of path.split('/').filter(Boolean)) {
      const folder = entries?.find(
        entry => entry.name === name && entry.type === 'tree',
      );
      entries = folder && known.listFolder(folder.id);
    }
    if (!entries) {
      throw notFound('Tree');
    }
    response.json(
      pageOf(request.query, entries).map(({ name, ...entry }) => ({
        ...entry,
        name,
        path: path ? `${path}/${name}` : name,
      })),
    );
  });

  router.get(`${at}/blobs/:sha/raw`, query('none'), ({ params }, response) => {
    const content = [...repository(params.id).commits.values()]
      .flatMap(({ files }) => [...files.values()])
      .find(file => blobHash(file.content, params.sha) === params.sha)?.content;
    if (!content) {
      throw notFound('Blob');
    }
    response.type('application/octet-stream').send(content);
  });

  router.head(`${at}/files/:path`, query('file'), (request, response) => {
    const { id, path } = request.params;
    const known = repository(id);
    const ref = String(request.query.ref);
    const tip = known.tip(ref);
    const file = tip?.files.get(path);
    if (!tip || !file) {
      throw notFound('File');
    }
    response
      .set({
        'X-Gitlab-Blob-Id': blobHash(file.content, tip.id),
        'X-Gitlab-Last-Commit-Id': lastCommitFor(known, tip.id, path)!,
      })
      .end();
  });

  return router;
}

function toAnswer({ id, parents, message, author }: FakeCommit) {
  return { id, parent_ids: parents, message, author_name: author.name };
}

function pageOf<T>(
  { per_page: perPage, page }: { per_page?: unknown; page?: unknown },
  all: T[],
): T[] {
  const size = Number(perPage ?? DEFAULT_PAGE_SIZE);
  const start = (Number(page ?? 1) - 1) * size;
  return all.slice(start, start + size);
}
