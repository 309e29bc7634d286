import type { z as Zod } from 'zod/v3';

type Z = typeof Zod;

/** One schema for every Git host. */
export const inputSchema = {
  repoUrl: (z: Z) =>
    z.string({
      description:
        'The repository as host?owner=o&repo=r, as the RepoUrlPicker gives it',
    }),
  branch: (z: Z) =>
    z.string({
      description:
        'The branch of the pull request. The same for the same request: a second run finds its work by it',
    }),
  baseBranch: (z: Z) => z.string({ description: 'The branch to merge into' }),
  title: (z: Z) => z.string({ description: 'Title of the pull request' }),
  body: (z: Z) =>
    z.string({
      description:
        'Description of the pull request in Markdown. People may write around it and tick its boxes',
    }),
  draft: (z: Z) =>
    z
      .boolean({ description: 'Whether it is not ready for review yet' })
      .optional(),
  labels: (z: Z) =>
    z
      .array(z.string().min(1), {
        description:
          'Labels to add. Added once, like reviewers and assignees: what a person removes stays removed. A host that has no such thing leaves it out, and the log says so',
      })
      .optional(),
  reviewers: (z: Z) =>
    z
      .array(z.string().min(1), {
        description:
          'Who is asked to review, named as the host names people; on GitHub organization/team is a team',
      })
      .optional(),
  assignees: (z: Z) =>
    z
      .array(z.string().min(1), {
        description: 'Who is assigned, named as the host names people',
      })
      .optional(),
  whenClosed: (z: Z) =>
    z
      .enum(['fail', 'open-new'], {
        description:
          'What to do if the last pull request of the branch was closed without being merged: fail, naming it (the default), or open-new',
      })
      .optional(),
  sourcePath: (z: Z) =>
    z
      .string({
        description:
          'Folder of the workspace to take the files from; all of it by default',
      })
      .optional(),
  targetPath: (z: Z) =>
    z
      .string({
        description:
          'Folder of the repository to put them into; its root by default',
      })
      .optional(),
  createOnly: (z: Z) =>
    z
      .array(z.string(), {
        description:
          'Files that are written once and then owned by people: paths or globs relative to the root of the repository',
      })
      .optional(),
  commitMessage: (z: Z) =>
    z
      .string({ description: 'Message of the commit; the title by default' })
      .optional(),
  author: (z: Z) =>
    z
      .enum(['requester', 'account'], {
        description:
          'Who is the author of the commit, if the token is not the own one of the user: the requester, as far as the catalog has an email (the default), or the account that makes it. With account the message names the requester as co-author: for hosts that want signed commits, or authors they know',
      })
      .optional(),
  token: (z: Z) =>
    z
      .string({
        description:
          "A user's own token for the Git host, used instead of the integration's credentials. Pass it as ${{ secrets.<name> }}",
      })
      .optional(),
};

export const outputSchema = {
  pullRequestUrl: (z: Z) =>
    z.string({
      description:
        'Address of the pull request; of the repository if there was nothing to propose',
    }),
  pullRequestNumber: (z: Z) =>
    z.number({ description: 'Number of the pull request, if any' }).optional(),
  branch: (z: Z) => z.string({ description: 'The branch, as given' }),
  changed: (z: Z) =>
    z.boolean({
      description: 'Whether a commit was added or a pull request was opened',
    }),
  conflicts: (z: Z) =>
    z.array(z.string(), {
      description: 'Paths left alone as a person changed them on the branch',
    }),
  repoContentsUrl: (z: Z) =>
    z.string({
      description:
        'Address of the files of the base branch, for catalog:register',
    }),
};
