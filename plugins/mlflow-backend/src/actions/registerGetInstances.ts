import { mlflowInstanceReadPermission } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { READS_ONLY, ToolOptions } from './ToolOptions';
import { entityInput, entityRefOf } from './entityInput';

/** A tool that says how the MLflow instances of an entity are. */
export function registerGetInstances(options: ToolOptions): void {
  const { gate, instances } = options.readers;
  options.actionsRegistry.register({
    name: 'get-mlflow-instances',
    title: 'Get the MLflow instances of an entity',
    description: `
Says of each MLflow instance that a catalog entity names how it is now.

Each item has the \`instance\` name, its \`environment\`, its \`address\` for people and clients, the
\`version\` of MLflow, how to log in (\`authentication\`, \`loginHint\`), when the portal looked
(\`checkedAt\`) and one \`state\`:
- \`healthy\`, or \`degraded\` when it answers slowly or turns requests away
- \`database-down\`, \`unreachable\`: the server or what it stands on needs its operators
- \`auth-required\`, \`forbidden\`, \`no-credentials\`, \`host-rejected\`: the portal is not let in
- \`not-created\`: deployed by a platform, and not there yet
- \`not-mlflow\`: something else answers at the address

\`securityFloor\` is present where the version has a known serious vulnerability, and is the lowest
version without one. \`storage\` is \`proven\` when a read reached the artifact store.
    `,
    attributes: READS_ONLY,
    schema: {
      input: zod => zod.object(entityInput(zod)),
      output: zod =>
        zod.object({
          items: zod
            .array(zod.unknown())
            .describe('One per instance, in the order the entity names them.'),
        }),
    },
    examples: [
      {
        title: 'Get the MLflow instances of a component',
        input: { name: 'payment-screening' },
      },
    ],
    action: async ({ input, credentials }) => {
      const entity = await gate.enterAs(
        credentials,
        entityRefOf(input),
        mlflowInstanceReadPermission,
      );
      return { output: await instances.read(entity) };
    },
  });
}
