import { Router } from 'express';
import { blobHash } from '../../../blobHash';
import { FakeCommit, FakeRepository } from '../FakeRepository';
import { Refusal } from '../Refusal';

type Find = (name: string) => FakeRepository;

/** A list shows only so much of a commit's message. */
const LISTED_COMMENT = 40;

const gone = (id: string) =>
  new Refusal(404, `TF401175: ${id} cannot be resolved`);

const statuses = {
  running: 'pending',
  passing: 'succeeded',
  failing: 'failed',
};

/** Branches, commits, folders and files, to be read. */
export function commits(find: Find): Router {
  const router = Router();

  router.get('/:repo/refs', ({ params, query }, response) => {
    const { branches } = find(params.repo);
    const value = [...branches]
      .map(([name, objectId]) => ({ name: `refs/heads/${name}`, objectId }))
      .filter(({ name }) => name.startsWith(`refs/${query.filter}`));
    response.json({ count: value.length, value });
  });

  router.get('/:repo/commits/:id', ({ params }, response) => {
    const repository = find(params.repo);
    const commit = repository.commits.get(params.id);
    if (!commit) {
      throw gone(params.id);
    }
    response.json({
      ...listed(commit),
      comment: commit.message,
      parents: commit.parents,
      treeId: repository.treeId(commit.files),
    });
  });

  router.get('/:repo/commits/:id/statuses', ({ params }, response) => {
    const commit = find(params.repo).commits.get(params.id);
    if (!commit) {
      throw gone(params.id);
    }
    const value = [...commit.checks].map(([name, outcome], index) => ({
      id: index + 1,
      state: statuses[outcome],
      context: { genre: 'continuous-integration', name },
    }));
    response.json({ count: value.length, value });
  });

  router.get('/:repo/diffs/commits', ({ params, query }, response) => {
    const repository = find(params.repo);
    const { baseVersion, targetVersion } = query as Record<string, string>;
    response.json({
      baseCommit: baseVersion,
      targetCommit: targetVersion,
      commonCommit: repository.mergeBase(baseVersion, targetVersion),
      changes: [],
    });
  });

  router.post('/:repo/commitsbatch', ({ params, query, body }, response) => {
    const start = Number(query.$skip ?? 0);
    const value = find(params.repo)
      .log(body.compareVersion.version, body.itemVersion.version)
      .slice(start, start + Number(query.$top ?? 100))
      .map(listed);
    response.json({ count: value.length, value });
  });

  router.get('/:repo/trees/:id', ({ params }, response) => {
    const repository = find(params.repo);
    // Other than elsewhere, a commit's id is none of a tree.
    const entries = repository.commits.has(params.id)
      ? undefined
      : repository.listFolder(params.id);
    if (!entries) {
      throw gone(params.id);
    }
    response.json({
      objectId: params.id,
      treeEntries: entries.map(({ name, type, mode, id }) => ({
        objectId: id,
        relativePath: name,
        gitObjectType: type,
        mode: mode.replace(/^0/, ''),
      })),
    });
  });

  router.get('/:repo/blobs/:id', ({ params }, response) => {
    const content = [...find(params.repo).commits.values()]
      .flatMap(({ files }) => [...files.values()])
      .find(file => blobHash(file.content, params.id) === params.id)?.content;
    if (!content) {
      throw gone(params.id);
    }
    response.type('application/octet-stream').send(content);
  });

  return router;
}

function listed({ id, author, message }: FakeCommit) {
  return {
    commitId: id,
    author,
    comment: message.slice(0, LISTED_COMMENT),
    commentTruncated: message.length > LISTED_COMMENT,
  };
}
