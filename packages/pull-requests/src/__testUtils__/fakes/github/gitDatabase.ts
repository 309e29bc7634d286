import { Router } from 'express';
import { blobHash } from '../../../blobHash';
import { FakeFiles, FakeRepository } from '../FakeRepository';
import { pageOf } from './pageOf';
import { notFound, unprocessable } from './refusal';

interface NewTree {
  base_tree: string;
  tree: {
    path: string;
    mode: string;
    sha?: string | null;
    content?: string;
  }[];
}

/** Git's objects and branches, as GitHub's REST API has them. */
export function gitDatabase(
  repository: (name: string) => FakeRepository,
): Router {
  const router = Router();
  const at = '/repos/:owner/:repo';
  // What was uploaded and no branch may hold yet.
  const blobs = new Map<string, Buffer>();
  const trees = new Map<string, FakeFiles>();

  router.get(`${at}/git/ref/:ref(*)`, ({ params }, response) => {
    const branch = params.ref.replace(/^heads\//, '');
    const tip = repository(params.repo).tip(branch);
    if (!tip) {
      throw notFound();
    }
    response.json({ ref: `refs/heads/${branch}`, object: { sha: tip.id } });
  });

  router.get(`${at}/compare/:basehead`, (request, response) => {
    const { params } = request;
    const [base, head] = params.basehead.split('...');
    const known = repository(params.repo);
    const commits = known.log(head, base).reverse();
    response.json({
      merge_base_commit: { sha: known.mergeBase(base, head) },
      total_commits: commits.length,
      commits: pageOf(commits, request).map(
        ({ id, parents, message, author }) => ({
          sha: id,
          parents: parents.map(sha => ({ sha })),
          commit: { message, author },
        }),
      ),
    });
  });

  router.get(`${at}/git/trees/:sha`, ({ params }, response) => {
    const entries = repository(params.repo).listFolder(params.sha);
    if (!entries) {
      throw notFound();
    }
    response.json({
      sha: params.sha,
      truncated: false,
      tree: entries.map(({ name, type, mode, id }) => ({
        path: name,
        type,
        mode,
        sha: id,
      })),
    });
  });

  router.get(`${at}/git/blobs/:sha`, ({ params }, response) => {
    const known = repository(params.repo);
    const content = [...known.commits.values()]
      .flatMap(({ files }) => [...files.values()])
      .find(file => blobHash(file.content, params.sha) === params.sha)?.content;
    if (!content) {
      throw notFound();
    }
    response.json({ encoding: 'base64', content: content.toString('base64') });
  });

  router.post(`${at}/git/blobs`, ({ body }, response) => {
    const content = Buffer.from(body.content, body.encoding);
    const sha = blobHash(content, '0'.repeat(40));
    blobs.set(sha, content);
    response.status(201).json({ sha });
  });

  router.post(`${at}/git/trees`, ({ params, body }, response) => {
    const known = repository(params.repo);
    const { base_tree: base, tree } = body as NewTree;
    const files: FakeFiles = new Map(
      trees.get(base) ?? known.commits.get(base)?.files,
    );
    for (const { path, mode, sha, content } of tree) {
      const bytes =
        content === undefined ? blobs.get(sha ?? '') : Buffer.from(content);
      if (sha === null && !files.delete(path)) {
        throw unprocessable('GitRPC::BadObjectState');
      } else if (bytes) {
        files.set(path, { content: bytes, executable: mode === '100755' });
      }
    }
    const sha = known.treeId(files);
    trees.set(sha, files);
    response.status(201).json({ sha });
  });

  router.post(`${at}/git/commits`, ({ params, body }, response) => {
    const files = trees.get(body.tree);
    if (!files) {
      throw unprocessable('Tree SHA does not exist');
    }
    const { parents, message, author } = body;
    const commit = repository(params.repo).addCommit(
      parents,
      message,
      files,
      author,
    );
    response.status(201).json({ sha: commit.id });
  });

  router.post(`${at}/git/refs`, ({ params, body }, response) => {
    const { branches } = repository(params.repo);
    const branch = body.ref.replace(/^refs\/heads\//, '');
    if (branches.has(branch)) {
      throw unprocessable('Reference already exists');
    }
    branches.set(branch, body.sha);
    response.status(201).json({ ref: body.ref, object: { sha: body.sha } });
  });

  router.patch(`${at}/git/refs/:ref(*)`, ({ params, body }, response) => {
    const known = repository(params.repo);
    const branch = params.ref.replace(/^heads\//, '');
    const tip = known.branches.get(branch);
    if (!tip) {
      throw unprocessable('Reference does not exist');
    }
    if (!body.force && known.mergeBase(tip, body.sha) !== tip) {
      throw unprocessable('Update is not a fast forward');
    }
    known.branches.set(branch, body.sha);
    response.json({ ref: `refs/${params.ref}`, object: { sha: body.sha } });
  });

  return router;
}
