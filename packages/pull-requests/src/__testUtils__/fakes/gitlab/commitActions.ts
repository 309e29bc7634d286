import { FakeFiles, FakeRepository, portal } from '../FakeRepository';
import { NewCommit } from './documented';
import { badRequest } from './refusal';

/** The newest commit that changed a file, of those up to `head`. */
export function lastCommitFor(
  repository: FakeRepository,
  head: string,
  path: string,
): string | undefined {
  const fileAt = (id?: string) =>
    repository.commits.get(id ?? '')?.files.get(path);
  return repository.log(head).find(({ files, parents: [parent] }) => {
    const [now, before] = [files.get(path), fileAt(parent)];
    return (
      now?.executable !== before?.executable ||
      Boolean(now && before && !now.content.equals(before.content))
    );
  })?.id;
}

/**
 * Makes a commit as GitLab does: refused as a whole if one action cannot be
 * carried out, or if a file was committed to after the commit an action names.
 */
export function commitActions(
  repository: FakeRepository,
  commit: NewCommit,
): string {
  const { branch, start_sha: start, commit_message: message, actions } = commit;
  if (start !== undefined && repository.branches.has(branch)) {
    throw badRequest(`A branch called '${branch}' already exists.`);
  }
  const parent =
    start === undefined
      ? repository.tip(branch)
      : repository.commits.get(start);
  if (!parent) {
    throw badRequest(
      'You can only create or edit files when you are on a branch',
    );
  }
  for (const action of actions) {
    const named = 'last_commit_id' in action && action.last_commit_id;
    if (
      named &&
      named !== lastCommitFor(repository, parent.id, action.file_path)
    ) {
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
