import { mlflowModelReadPermission } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { versionQuerySchema } from '../history';
import { parseInput } from '../parseInput';
import { READS_ONLY, ToolOptions } from './ToolOptions';
import { entityRefOf } from './entityInput';
import { modelInput } from './modelInput';

/** A tool that tells which version an alias pointed to at a moment. */
export function registerGetVersionAt(options: ToolOptions): void {
  const { gate, history } = options.readers;
  options.actionsRegistry.register({
    name: 'get-mlflow-version-at',
    title: 'Get the version behind an MLflow alias at a moment',
    description: `
Tells which version of a registered model an alias pointed to at a moment of the past. It is what the
alias pointed to, never what was served. The answer's \`state\` is one of:
- \`version\`: it pointed to \`version\`, and had done so \`since\` some time between two looks
- \`none\`: the model had no such alias; \`deleted\`: there was no such model
- \`changed\`: it changed between \`notBefore\` and \`notAfter\`, \`from\` one version \`to\` another
- \`renamed\`: by then the model had another name, \`to\`
- \`unknown\`, \`because\` nobody had looked yet (\`before-first-look\`, \`not-yet-observed\`), MLflow did
  not answer (\`gap\`) or hid the model (\`hidden\`); \`before\` is what was last known. Or the portal
  has removed what it knew for its age (\`no-longer-kept\`); it knows of the time after \`keptSince\`

Do not present an \`unknown\` or \`changed\` answer as a version.
    `,
    attributes: READS_ONLY,
    schema: {
      input: zod =>
        zod.object({
          ...modelInput(zod),
          alias: zod.string().describe('The alias, such as "champion".'),
          at: zod
            .string()
            .describe(
              'The moment, ISO 8601 with its offset, e.g. 2026-03-14T12:00:00Z.',
            ),
        }),
      output: zod =>
        zod.object({
          answer: zod.unknown().describe('The state, and what it comes with.'),
        }),
    },
    examples: [
      {
        title: 'Which version was the champion on a day',
        input: {
          name: 'payment-screening',
          model: 'fraud-detector',
          alias: 'champion',
          at: '2026-03-14T12:00:00Z',
        },
        output: {
          answer: {
            state: 'version',
            version: '7',
            since: {
              notBefore: '2026-03-01T09:00:00.000Z',
              notAfter: '2026-03-01T09:01:00.000Z',
            },
          },
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const entity = await gate.enterAs(
        credentials,
        entityRefOf(input),
        mlflowModelReadPermission,
      );
      const query = parseInput(versionQuerySchema, input);
      return { output: { answer: await history.versionAt(entity, query) } };
    },
  });
}
