import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  RecordRequestBody,
  deploymentRequestSchema,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { examples } from './createRecordDeploymentAction.examples';

/**
 * The action `mlflow:deployment:record`: puts a request for a deployment on the
 * list that people see until its entity is in the catalog. It acts for the
 * person who started the task, and may be run again.
 *
 * @public
 */
export function createRecordDeploymentAction(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}) {
  const { auth, discovery } = options;

  return createTemplateAction({
    id: 'mlflow:deployment:record',
    description:
      'Remembers a deployment of an MLflow server that was asked for by pull request',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        entityRef: z =>
          z.string().describe('Entity that the merge brings into the catalog'),
        platform: z => z.string().describe('Name of the platform'),
        owner: z => z.string().describe('Entity reference of the owner'),
        environments: z =>
          z.array(z.string()).min(1).describe('Environments to deploy to'),
        pullRequestUrl: z =>
          z
            .string()
            .describe(
              "Address of the pull request, in the platform's repository",
            ),
        pullRequestNumber: z =>
          z
            .number()
            .int()
            .positive()
            .optional()
            .describe('Its number there, so that its state can be shown'),
      },
      output: {
        id: z => z.string().describe('Id of the request; empty in a dry run'),
      },
    },
    async handler(ctx) {
      if (ctx.isDryRun) {
        ctx.logger.info(
          `Would remember the request for ${ctx.input.entityRef}`,
        );
        ctx.output('id', '');
        return;
      }
      const { entityRef, pullRequestUrl } = ctx.input;
      const id = await ctx.checkpoint({
        key: `mlflow.deployment.record.${entityRef}.${pullRequestUrl}`,
        fn: async () => {
          const { token } = await auth.getPluginRequestToken({
            onBehalfOf: await ctx.getInitiatorCredentials(),
            targetPluginId: 'mlflow',
          });
          return record(ctx.input, { token, signal: ctx.signal });
        },
      });
      ctx.output('id', id);
    },
  });

  async function record(
    body: RecordRequestBody,
    { token, signal }: { token: string; signal?: AbortSignal },
  ): Promise<string> {
    const baseUrl = await discovery.getBaseUrl('mlflow');
    const response = await fetch(`${baseUrl}/deployments/requests`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify(body),
      signal,
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return deploymentRequestSchema.parse(await response.json()).id;
  }
}
