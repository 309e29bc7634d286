import { Router } from 'express';
import { CommitAuthor } from '../../../PullRequestHost';
import { FakeFiles, FakeRepository, portal } from '../FakeRepository';
import { Refusal } from '../Refusal';

interface Change {
  changeType: 'add' | 'edit' | 'delete';
  item: { path: string };
  newContent?: { content: string; contentType: string };
}

interface Push {
  refUpdates: [{ name: string; oldObjectId: string }];
  commits: [{ comment: string; author?: CommitAuthor; changes: Change[] }];
}

/** Commits on top of the branch as the caller knows it, or of a new one. */
export function pushes(find: (name: string) => FakeRepository): Router {
  const router = Router();

  router.post('/:repo/pushes', ({ params, body }, response) => {
    const repository = find(params.repo);
    const {
      refUpdates: [{ name, oldObjectId }],
      commits: [{ comment, author = portal, changes }],
    } = body as Push;
    const branch = name.replace(/^refs\/heads\//, '');
    const tip = repository.branches.get(branch);
    if (tip !== undefined && tip !== oldObjectId) {
      throw new Refusal(409, `TF401028: ${name} has already been updated`);
    }
    const parent = repository.commits.get(oldObjectId);
    if (!parent && !/^0+$/.test(oldObjectId)) {
      throw new Refusal(400, `TF401175: ${oldObjectId} cannot be resolved`);
    }
    const parents = parent ? [parent.id] : [];
    const files: FakeFiles = new Map(parent?.files);
    changes.forEach(change => apply(change, files));
    const commit = repository.addCommit(parents, comment, files, {
      name: author.name,
      email: author.email,
    });
    repository.branches.set(branch, commit.id);
    response.status(201).json({
      commits: [{ commitId: commit.id }],
      refUpdates: [{ name, oldObjectId, newObjectId: commit.id }],
    });
  });

  return router;
}

function apply({ changeType, item, newContent }: Change, files: FakeFiles) {
  const path = item.path.replace(/^\//, '');
  const known = files.get(path);
  if ((changeType === 'add') === Boolean(known)) {
    throw new Refusal(400, `TF402455: ${changeType} does not fit ${path}`);
  }
  if (changeType === 'delete') {
    files.delete(path);
  } else if (newContent) {
    files.set(path, {
      content: Buffer.from(newContent.content, 'base64'),
      executable: known?.executable ?? false,
    });
  }
}
