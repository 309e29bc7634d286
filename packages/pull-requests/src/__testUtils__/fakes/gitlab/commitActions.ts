import { FakeFiles, FakeRepository, portal } from '../FakeRepository';
import { NewCommit } from './documented';
import { badRequest } from './refusal';

/** The newest commit of a branch that changed a file. */
export function lastCommitFor(
  repository: FakeRepository,
  branch: string,
  path: string,
): string | undefined {
  const tip = repository.tip(branch);
  const fileAt = (id?: string) =>
    repository.commits.get(id ?? '')?.files.get(path);
  return (
    tip &&
    repository.log(tip.id).find(({ files, parents: [parent] }) => {
      const [now, before] = [files.get(path), fileAt(parent)];
      return (
        now?.executable !== before?.executable ||
        Boolean(now && before && !now.content.equals(before.content))
      );
    })?.id
  );
}

/**
 * Makes a commit as GitLab does: refused as a whole if one action cannot be
 * carried out, or if a file was committed to after the commit an action names.
 */
export function commitActions(
  repository: FakeRepository,
  commit: NewCommit,
): string {
  const { branch, start_branch: start, commit_message: message } = commit;
  const { actions } = commit;
  const from = start ?? branch;
  const parent = repository.tip(from);
  if (!parent) {
    throw badRequest(
      'You can only create or edit files when you are on a branch',
    );
  }
  if (from !== branch && repository.branches.has(branch)) {
    throw badRequest(`A branch called '${branch}' already exists.`);
  }
  for (const action of actions) {
    const named = 'last_commit_id' in action && action.last_commit_id;
    if (named && named !== lastCommitFor(repository, from, action.file_path)) {
      throw badRequest('The file has changed since you started editing it');
    }
  }
  const files: FakeFiles = new Map(parent.files);
  for (const action of actions) {
    apply(files, action);
  }
  const { id } = repository.addCommit([parent.id], message, files, {
    name: commit.author_name ?? portal.name,
    email: commit.author_email ?? portal.email,
  });
  repository.branches.set(branch, id);
  return id;
}

function apply(files: FakeFiles, action: NewCommit['actions'][number]) {
  const { file_path: path } = action;
  const present = files.get(path);
  if (action.action === 'create') {
    if (present) {
      throw badRequest('A file with this name already exists');
    }
  } else if (!present) {
    throw badRequest("A file with this name doesn't exist");
  }
  if (action.action === 'delete') {
    files.delete(path);
  } else if (action.action === 'chmod') {
    files.set(path, { ...present!, executable: action.execute_filemode });
  } else {
    files.set(path, {
      content: Buffer.from(
        action.content,
        action.encoding === 'base64' ? 'base64' : 'utf8',
      ),
      executable: present?.executable ?? false,
    });
  }
}
