import { CommitAuthor } from '../../../PullRequestHost';
import { FakeFiles, FakeRepository } from '../FakeRepository';
import { FormPart } from './readMultipart';
import { badRequest, conflict, notFound } from './refusal';

/** What is said of a commit beside its files. */
export const COMMIT_FIELDS = [
  'author',
  'branch',
  'files',
  'message',
  'parents',
];

/**
 * Makes a commit as Bitbucket does: with the branch if there is none of that
 * name, and refused as a whole if the branch is not where the parent is.
 */
export function commitForm(repository: FakeRepository, parts: FormPart[]) {
  const fields = parts.filter(({ filename }) => filename === undefined);
  const uploads = parts.filter(({ filename }) => filename !== undefined);
  const values = (name: string) =>
    fields
      .filter(field => field.name === name)
      .map(({ content }) => content.toString());

  const [branch, parent] = [only(values('branch')), only(values('parents'))];
  const tip = repository.branches.get(branch);
  if (tip !== undefined && tip !== parent) {
    throw conflict('The parent is not the tip of the branch');
  }
  const inherited = repository.commits.get(parent)?.files;
  if (!inherited) {
    throw notFound('Commit');
  }
  const files: FakeFiles = new Map(inherited);
  const sent = new Set(uploads.map(({ name }) => fromRoot(name)));
  for (const path of values('files').map(fromRoot)) {
    if (!sent.has(path) && !files.delete(path)) {
      throw badRequest(`${path} does not exist`);
    }
  }
  for (const { name, content, executable } of uploads) {
    files.set(fromRoot(name), { content: Buffer.from(content), executable });
  }
  const [author] = values('author').map(toAuthor);
  const message = only(values('message'));
  const { id } = repository.addCommit([parent], message, files, author);
  repository.branches.set(branch, id);
  return id;
}

function only(values: string[]): string {
  if (values.length !== 1) {
    throw badRequest('A field is missing or repeated');
  }
  return values[0];
}

/** With or without a slash in front, a path begins at the root. */
function fromRoot(path: string): string {
  return path.replace(/^\//, '');
}

function toAuthor(raw: string): CommitAuthor {
  const [, name, email] = /^(.+) <(.+)>$/.exec(raw) ?? [];
  if (!name) {
    throw badRequest('Invalid author');
  }
  return { name, email };
}
