import express, { Router } from 'express';
import { FakeCommit, FakeRepository } from '../FakeRepository';
import { COMMIT_FIELDS, commitForm } from './commitForm';
import { baseUrlOf, pageOf } from './pageOf';
import { readMultipart } from './readMultipart';
import { badRequest, notFound } from './refusal';

const statusStates = {
  running: 'INPROGRESS',
  passing: 'SUCCESSFUL',
  failing: 'FAILED',
};

/** Branches, commits and files, as Bitbucket's REST API has them. */
export function repositoryApi(options: {
  find: (workspace: string, repo: string) => FakeRepository;
  violations: string[];
  /** Paths that Git LFS keeps elsewhere. */
  inLfs: Set<string>;
}): Router {
  const { find, violations, inLfs } = options;
  const router = Router();
  const at = '/repositories/:workspace/:repo';
  const commitOf = (known: FakeRepository, start: string) => {
    const id = [...known.commits.keys()].find(one => one.startsWith(start));
    if (!id) {
      throw notFound('Commit');
    }
    return known.commits.get(id)!;
  };

  router.get(`${at}/refs/branches/:name`, ({ params }, response) => {
    const tip = find(params.workspace, params.repo).tip(params.name);
    if (!tip) {
      throw notFound('Branch');
    }
    response.json({ name: params.name, target: toAnswer(tip) });
  });

  router.get(`${at}/commits/:revision`, (request, response) => {
    const { workspace, repo, revision } = request.params;
    const known = find(workspace, repo);
    const commits = known.log(revision, `${request.query.exclude}`);
    response.json(
      pageOf(request, commits.map(toAnswer), { default: 30, most: 100 }),
    );
  });

  router.get(`${at}/merge-base/:revspec`, ({ params }, response) => {
    const known = find(params.workspace, params.repo);
    const [one, other] = params.revspec.split('..');
    response.json(toAnswer(commitOf(known, known.mergeBase(one, other))));
  });

  router.get(`${at}/commit/:commit/statuses`, (request, response) => {
    const { workspace, repo, commit } = request.params;
    const { checks } = commitOf(find(workspace, repo), commit);
    const statuses = [...checks].map(([key, outcome]) => ({
      type: 'build',
      key,
      state: statusStates[outcome],
    }));
    response.json(pageOf(request, statuses, { default: 10, most: 100 }));
  });

  router.get(`${at}/src/:commit/:path`, (request, response) => {
    const { workspace, repo, commit, path } = request.params;
    const known = find(workspace, repo);
    const file = commitOf(known, commit).files.get(path);
    if (file) {
      if (inLfs.has(path)) {
        response.redirect(301, 'https://api.media.atlassian.com/file');
      } else {
        response.type(path.split('.').pop() ?? '').send(file.content);
      }
      return;
    }
    const folder = path.replace(/\/$/, '');
    const entries = listFolder(known, commit, folder).map(entry => {
      const entryPath = folder ? `${folder}/${entry.name}` : entry.name;
      return entry.type === 'tree'
        ? { type: 'commit_directory', path: entryPath }
        : {
            type: 'commit_file',
            path: entryPath,
            attributes: [
              ...(entry.mode === '100755' ? ['executable'] : []),
              ...(inLfs.has(entryPath) ? ['lfs'] : []),
            ],
          };
    });
    response.json(pageOf(request, entries, { default: 10, most: 100 }));
  });

  router.post(
    `${at}/src`,
    express.raw({ type: 'multipart/form-data', limit: '64mb' }),
    (request, response) => {
      const { headers, body } = request;
      const { workspace, repo } = request.params;
      const parts = readMultipart(`${headers['content-type']}`, body);
      for (const { name, filename } of parts) {
        if (filename === undefined && !COMMIT_FIELDS.includes(name)) {
          violations.push(`POST src: there is no field ${name}`);
          throw badRequest(`There is no field ${name}`);
        }
      }
      const id = commitForm(find(workspace, repo), parts);
      response
        .status(201)
        .set(
          'Location',
          `${baseUrlOf(
            request,
          )}/repositories/${workspace}/${repo}/commit/${id}`,
        )
        .end();
    },
  );

  return router;
}

function toAnswer({ id, parents, message, author }: FakeCommit) {
  return {
    type: 'commit',
    hash: id,
    parents: parents.map(hash => ({ type: 'commit', hash })),
    message,
    author: { type: 'author', raw: `${author.name} <${author.email}>` },
  };
}

function listFolder(known: FakeRepository, commit: string, path: string) {
  let entries = known.listFolder(commit);
  for (const name of path.split('/').filter(Boolean)) {
    const folder = entries?.find(
      entry => entry.name === name && entry.type === 'tree',
    );
    entries = folder && known.listFolder(folder.id);
  }
  if (!entries) {
    throw notFound('No such file or directory');
  }
  return entries;
}
