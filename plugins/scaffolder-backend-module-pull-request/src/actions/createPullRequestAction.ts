import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  createTemplateAction,
  parseRepoUrl,
} from '@backstage/plugin-scaffolder-node';
import {
  createOrUpdatePullRequest,
  createPullRequestHost,
  previewPullRequest,
  PullRequestPreview,
  PullRequestTriage,
} from '@mlflow-portal/pull-requests';
import { attributionOf } from './attributionOf';
import { examples } from './createPullRequestAction.examples';
import { describePreview } from './describePreview';
import { markCreateOnly } from './markCreateOnly';
import { readWorkspace } from './readWorkspace';
import { inputSchema, outputSchema } from './schema';

/**
 * Creates the Scaffolder action `git:pullRequest:createOrUpdate`: one schema
 * for every Git host, and safe to run again.
 *
 * @public
 */
export function createPullRequestAction(options: {
  integrations: ScmIntegrationRegistry;
  /** `scaffolder.requireScmUserCredentials` of app-config. */
  requireScmUserCredentials?: boolean;
}) {
  const { integrations, requireScmUserCredentials } = options;
  return createTemplateAction({
    id: 'git:pullRequest:createOrUpdate',
    description:
      'Brings files of the workspace into a repository as a pull request. Run again with the same branch, it adds a commit to the same pull request, or nothing if nothing changed, and leaves alone what people changed there.',
    examples,
    supportsDryRun: true,
    schema: { input: inputSchema, output: outputSchema },
    async handler(ctx) {
      const { input, logger, signal } = ctx;
      const { branch, baseBranch, title, token } = input;
      if (requireScmUserCredentials && !token) {
        throw new InputError(
          'token: scaffolder.requireScmUserCredentials is on, so the pull request has to be made with the token of the user. Ask for it in the form and pass it as ${{ secrets.<name> }}. A task that is retried has it no more: start over from the form.',
        );
      }
      const repository = parseRepoUrl(input.repoUrl, integrations);
      const host = createPullRequestHost({
        integrations,
        repository,
        token,
        signal,
        onWait: message => logger.warn(message),
      });
      const readRequest = async () => ({
        host,
        branch,
        baseBranch,
        title,
        body: input.body,
        draft: input.draft,
        triage: {
          labels: input.labels,
          reviewers: input.reviewers,
          assignees: input.assignees,
        },
        whenClosed: input.whenClosed,
        commitMessage: input.commitMessage,
        ...attributionOf(ctx),
        files: markCreateOnly(
          await readWorkspace({
            workspacePath: ctx.workspacePath,
            sourcePath: input.sourcePath,
            targetPath: input.targetPath,
            signal,
          }),
          input.createOnly,
        ),
      });
      ctx.output('branch', branch);
      ctx.output('repoContentsUrl', host.getContentsUrl(baseBranch));

      if (ctx.isDryRun) {
        const preview = await previewPullRequest(await readRequest());
        describePreview(preview, input).forEach(entry => logger.info(entry));
        describeLeftOut(preview.leftOut).forEach(line => logger.warn(line));
        ctx.output(
          'pullRequestUrl',
          preview.pullRequest?.url ?? host.repositoryUrl,
        );
        if (preview.pullRequest) {
          ctx.output('pullRequestNumber', preview.pullRequest.number);
        }
        ctx.output('changed', wouldChange(preview));
        ctx.output(
          'conflicts',
          preview.kept.map(({ path }) => path),
        );
        return;
      }

      const { owner, organization, project, workspace, repo } = repository;
      const place = [organization, workspace, project, owner, repo]
        .filter(Boolean)
        .join('/');
      // A task that is resumed may have lost its workspace: what is done is
      // answered from here, without looking at the files.
      const result = await ctx.checkpoint({
        key: `git.pullRequest.createOrUpdate.${repository.host}/${place}/${branch}`,
        fn: async () => {
          const { pullRequest, changed, kept, leftOut } =
            await createOrUpdatePullRequest(await readRequest());
          return {
            url: pullRequest?.url ?? host.repositoryUrl,
            number: pullRequest?.number ?? null,
            state: pullRequest?.state ?? null,
            changed,
            kept: kept.map(({ path, reason }) => ({ path, reason })),
            warnings: describeLeftOut(leftOut),
          };
        },
      });

      result.warnings.forEach(line => logger.warn(line));
      for (const { path, reason } of result.kept) {
        logger.warn(`Left alone, as a person changed it: ${path} (${reason})`);
      }
      logger.info(summary(result));
      ctx.output('pullRequestUrl', result.url);
      if (result.number !== null) {
        ctx.output('pullRequestNumber', result.number);
      }
      ctx.output('changed', result.changed);
      ctx.output(
        'conflicts',
        result.kept.map(({ path }) => path),
      );
    },
  });
}

/** In the sense of the output of a real run. */
function wouldChange(preview: PullRequestPreview): boolean {
  const { text, changes, pullRequest } = preview;
  return text !== undefined && (changes.length > 0 || !pullRequest);
}

function describeLeftOut(leftOut: Partial<PullRequestTriage>): string[] {
  return Object.entries(leftOut).map(
    ([kind, names]) =>
      `Left out, as this Git host has no ${kind}: ${names.join(', ')}`,
  );
}

function summary(result: {
  url: string;
  state: string | null;
  changed: boolean;
}): string {
  const { url, state, changed } = result;
  if (changed) {
    return `The pull request is ${url}`;
  }
  return state === 'open'
    ? `Nothing changed; the pull request is still ${url}`
    : `Nothing to propose: the base branch has all of it (${url})`;
}
