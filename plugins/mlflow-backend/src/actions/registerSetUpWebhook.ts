import { mlflowWebhookCreatePermission } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { requirePermission } from '../authorization';
import { ToolOptions } from './ToolOptions';

/** A tool that makes an MLflow instance tell the portal of moved aliases. */
export function registerSetUpWebhook(options: ToolOptions): void {
  const { actionsRegistry, permissions, webhooks } = options;
  actionsRegistry.register({
    name: 'set-up-mlflow-webhook',
    title: 'Set up the webhook of an MLflow instance',
    description: `
Makes an MLflow instance tell the portal when an alias is moved, so that the history has the move
within seconds instead of at its next look. Running it again changes nothing, or puts right a
webhook that was disabled or has an old secret.

\`delivered\` says whether the delivery that MLflow made for a trial arrived at \`url\`. If not,
MLflow cannot reach that address: the portal's operators set \`mlflow.webhooks.baseUrl\`.
    `,
    attributes: { readOnly: false, destructive: false, idempotent: true },
    schema: {
      input: zod =>
        zod.object({
          instance: zod
            .string()
            .describe('The name of the instance, e.g. "fraud-prod".'),
        }),
      output: zod =>
        zod.object({ url: zod.string(), delivered: zod.boolean() }),
    },
    examples: [
      {
        title: 'Set up the webhook of an instance',
        input: { instance: 'fraud-prod' },
      },
    ],
    action: async ({ input, credentials }) => {
      await requirePermission(
        { permission: mlflowWebhookCreatePermission },
        { permissions, credentials },
      );
      return { output: await webhooks.setUp(input.instance) };
    },
  });
}
