import { ToolOptions } from './ToolOptions';
import { enterForPromotion } from './enterForPromotion';
import { promotionInput } from './promotionInput';

/** A tool that moves an alias, under the rules for people. */
export function registerPromote(options: ToolOptions): void {
  const { actionsRegistry, promotions } = options;
  actionsRegistry.register({
    name: 'promote-mlflow-model',
    title: 'Move an alias of an MLflow model to another version',
    description: `
Points an alias of a registered model, such as "champion", to another version. Whatever loads the
model by this alias gets that version from then on: ask the person before you use it. A rollback is
a promotion to the version that the alias pointed to before.

The person needs the permission, must belong to the owners of the model, and the version must pass
the gates; a refusal says what is missing. Where it says that a second person has to approve, this
tool cannot move the alias: offer to use request-mlflow-promotion instead. \`outcome\` is one of:
- \`moved\`: it was read back, and is there
- \`lost-race\`: it was moved, and somebody moved it on at once
- \`unknown\`: MLflow did not say, and may still do it; read the models later, do not try again
    `,
    attributes: { readOnly: false, destructive: true, idempotent: false },
    schema: {
      input: zod => zod.object(promotionInput(zod)),
      output: zod =>
        zod.object({
          outcome: zod.enum(['moved', 'lost-race', 'unknown']),
          instance: zod.string(),
          from: zod.string().nullable(),
          current: zod.string().nullable().optional(),
          recorded: zod.boolean(),
          message: zod.string(),
        }),
    },
    action: async call => ({
      output: await promotions.promote(
        ...(await enterForPromotion(options, call)),
      ),
    }),
  });
}
