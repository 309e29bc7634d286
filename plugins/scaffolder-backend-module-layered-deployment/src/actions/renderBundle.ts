import type {
  AuthService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  type LayeredDeploymentService,
  readKnownServers,
  repositoryOf,
} from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import type { Bundle } from '@mlflow-portal/layered-deployment';
import { createPullRequestHost } from '@mlflow-portal/pull-requests';
import { readExisting } from '../repository/readExisting';
import { writeFiles } from '../workspace/writeFiles';
import { assertRequesterOwns } from './assertRequesterOwns';
import { asInputError } from './asInputError';
import { examples } from './renderBundle.examples';

function assertNoErrors({ findings }: Bundle): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new InputError(
      errors
        .map(({ ruleId, message, file, fix }) =>
          [`${ruleId}: ${message}`, file && ` (${file})`, fix && `. ${fix}`]
            .filter(Boolean)
            .join(''),
        )
        .join('\n'),
    );
  }
}

/**
 * Action `deployment:bundle:render`: answers become the files of a deployment
 * in the workspace. What the platform's repository already holds is read
 * first, so that facts are kept and a changed name is noticed.
 *
 * @public
 */
export function createRenderBundleAction(options: {
  layeredDeployment: LayeredDeploymentService;
  integrations: ScmIntegrationRegistry;
  auth: AuthService;
  catalog: CatalogService;
  userInfo: UserInfoService;
}) {
  const { layeredDeployment, integrations, auth, catalog, userInfo } = options;
  return createTemplateAction({
    id: 'deployment:bundle:render',
    description:
      'Renders a layered Helm deployment from a few answers: an infra chart beside the untouched upstream chart, one configuration per environment, Argo CD Applications',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        answers: z =>
          z
            .record(z.unknown())
            .describe('Answers of the team, as the generator defines them'),
        targetPath: z =>
          z
            .string()
            .default('.')
            .describe('Folder of the workspace to write to'),
        token: z =>
          z
            .string()
            .optional()
            .describe("The requester's own token for the Git host"),
      },
      output: {
        entityRef: z => z.string().describe('The entity after the merge'),
        catalogInfoPath: z => z.string().describe('Path of its catalog-info'),
        repoUrl: z => z.string().describe('Repository of the pull request'),
        baseBranch: z => z.string(),
        branch: z => z.string(),
        title: z => z.string(),
        body: z => z.string().describe('Markdown for the reviewer'),
        draft: z => z.boolean().describe('Facts are missing'),
        createOnly: z =>
          z.array(z.string()).describe('Files that people own once they exist'),
        platform: z => z.string(),
        owner: z => z.string(),
        environments: z => z.array(z.string()),
        catalog: z => z.enum(['register', 'discovered']),
      },
    },
    async handler(ctx) {
      const { token, targetPath } = ctx.input;
      const answers = await asInputError(() =>
        layeredDeployment.parseAnswers(ctx.input.answers),
      );
      const { owner } = answers;
      const requester = await ctx.getInitiatorCredentials();
      await assertRequesterOwns({ owner }, requester, { auth, userInfo });
      const platform = layeredDeployment.getPlatform(answers.platform);
      if (!token && platform.repository.author === 'requester') {
        throw new InputError(
          `token: pull requests for ${platform.title} are opened in the name of the person who asks, and this run has no token of theirs. A retried task has it no more: start over from the form. If that does not help, the template lacks the form decorator mlflowUserToken (only the new frontend system of Backstage runs those), or this step its \${{ secrets.userToken }}.`,
        );
      }
      const { reference, repoUrl } = repositoryOf(platform, integrations);
      const { baseBranch } = platform.repository;

      const bundle = await asInputError(async () => {
        const host = createPullRequestHost({
          integrations,
          repository: reference,
          token,
          signal: ctx.signal,
        });
        const knownServers = await readKnownServers(
          catalog,
          await auth.getOwnServiceCredentials(),
          layeredDeployment.getPlatforms(),
        );
        const draft = layeredDeployment.generate({ answers, knownServers });
        const existing = await readExisting(host, draft, baseBranch);
        await assertRequesterOwns(
          { owner, previous: existing.previous?.answers.owner },
          requester,
          { auth, userInfo },
        );
        return layeredDeployment.generate({
          answers,
          knownServers,
          ...existing,
        });
      });
      assertNoErrors(bundle);
      await writeFiles(ctx.workspacePath, targetPath, bundle.files);

      const { pullRequest, deployment } = bundle;
      ctx.logger.info(
        `Rendered ${bundle.files.length} files of ${deployment.name} for ${answers.platform}`,
      );
      ctx.output('entityRef', bundle.entityRef);
      ctx.output('catalogInfoPath', bundle.catalogInfoPath);
      ctx.output('repoUrl', repoUrl);
      ctx.output('baseBranch', baseBranch);
      ctx.output('branch', pullRequest.branch);
      ctx.output('title', pullRequest.title);
      ctx.output('body', pullRequest.body);
      ctx.output('draft', pullRequest.draft);
      ctx.output(
        'createOnly',
        bundle.files.filter(file => file.createOnly).map(file => file.path),
      );
      ctx.output('platform', answers.platform);
      ctx.output('owner', owner);
      ctx.output('environments', answers.environments);
      ctx.output('catalog', platform.repository.catalog);
    },
  });
}
