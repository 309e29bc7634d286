import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { createPullRequestHost } from '@mlflow-portal/pull-requests';
import { annotateEntity } from '../catalogFile/annotateEntity';
import { addModels } from '../modelUse/addModels';
import { describeRequest } from '../modelUse/describeRequest';
import { findEntityFile } from '../modelUse/findEntityFile';
import { readEntityFile } from '../modelUse/readEntityFile';
import { examples } from './createUseModelAction.examples';

/**
 * The action `mlflow:model:use`: names registered models in the annotations of
 * a component, in the file that the catalog read it from, for a pull request.
 * Who starts the task must be allowed to see the component; who owns it reviews
 * the pull request.
 *
 * @public
 */
export function createUseModelAction(options: {
  catalog: CatalogService;
  integrations: ScmIntegrationRegistry;
}) {
  const { catalog, integrations } = options;
  return createTemplateAction({
    id: 'mlflow:model:use',
    description:
      'Writes the catalog file of a component into the workspace, with registered models of MLflow named in its annotations; nothing else in the file changes',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        entityRef: z => z.string().describe('The component that uses them'),
        models: z =>
          z
            .array(z.string())
            .min(1)
            .describe('Names of registered models, added to those it names'),
        instance: z =>
          z
            .string()
            .optional()
            .describe(
              'MLflow instance that holds them; not needed if the component names one already',
            ),
        targetPath: z =>
          z
            .string()
            .default('.')
            .describe('Folder of the workspace that stands for the repository'),
        baseBranch: z =>
          z
            .string()
            .optional()
            .describe('Only where the address of the file names no branch'),
        token: z =>
          z
            .string()
            .optional()
            .describe("The requester's own token for the Git host"),
      },
      output: {
        changed: z =>
          z.boolean().describe('Whether there is anything to propose'),
        entityRef: z => z.string(),
        path: z => z.string().describe('Path of the file in its repository'),
        repoUrl: z => z.string().describe('Repository of the pull request'),
        baseBranch: z => z.string(),
        branch: z => z.string(),
        title: z => z.string(),
        body: z => z.string().describe('Markdown for the reviewer'),
      },
    },
    async handler(ctx) {
      const { models, instance, targetPath, baseBranch, token } = ctx.input;
      const ref = parseEntityRef(ctx.input.entityRef, {
        defaultKind: 'component',
      });
      const entityRef = stringifyEntityRef(ref);
      const entity = await catalog.getEntityByRef(ref, {
        credentials: await ctx.getInitiatorCredentials(),
      });
      if (!entity) {
        throw new NotFoundError(
          `entityRef: the catalog has no ${entityRef} that you may see.`,
        );
      }
      const file = findEntityFile(entity, { integrations, baseBranch });
      const host = createPullRequestHost({
        integrations,
        repository: file.reference,
        token,
        signal: ctx.signal,
        onWait: message => ctx.logger.warn(message),
      });
      const before = await readEntityFile(host, file);
      const after = annotateEntity(before, ref, current =>
        addModels(current, { models, instance }),
      );
      const changed = after !== before;
      if (changed) {
        const target = resolveSafeChildPath(ctx.workspacePath, targetPath);
        const path = resolveSafeChildPath(target, file.path);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, after);
      }
      ctx.logger.info(
        changed
          ? `${file.path} names ${models.join(', ')} now`
          : `Nothing to propose: ${file.path} names ${models.join(
              ', ',
            )} already`,
      );

      const request = describeRequest(ref, { models, instance }, file.path);
      ctx.output('changed', changed);
      ctx.output('entityRef', entityRef);
      ctx.output('path', file.path);
      ctx.output('repoUrl', file.repoUrl);
      ctx.output('baseBranch', file.branch);
      ctx.output('branch', request.branch);
      ctx.output('title', request.title);
      ctx.output('body', request.body);
    },
  });
}
