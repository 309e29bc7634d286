import { ToolOptions } from './ToolOptions';
import { enterForPromotion } from './enterForPromotion';
import { promotionInput } from './promotionInput';

/** A tool that asks for a move of an alias, which another person approves. */
export function registerRequestPromotion(options: ToolOptions): void {
  const { actionsRegistry, approvals } = options;
  actionsRegistry.register({
    name: 'request-mlflow-promotion',
    title: 'Ask for a promotion that a second person has to approve',
    description: `
Asks that an alias of a registered model, such as "champion", points to another version. Nothing is
moved by this: another person has to approve it in the portal, before \`expiresAt\`. Use it where
promote-mlflow-model was refused because a second person has to approve, and only if the person
wants it: the request is made in their name, and they cannot approve it themselves. There is no
tool that approves; that is left to people.

It is refused where anything else than the approval is missing, or where somebody has asked for a
version of the same alias already.
    `,
    attributes: { readOnly: false, destructive: false, idempotent: false },
    schema: {
      input: zod => zod.object(promotionInput(zod)),
      output: zod =>
        zod
          .object({
            id: zod.string(),
            state: zod.string().describe('"open": it waits for its approval.'),
            expiresAt: zod
              .string()
              .describe('When it is given up, ISO 8601, unless decided.'),
          })
          .passthrough(),
    },
    action: async call => ({
      output: await approvals.asks.ask(
        ...(await enterForPromotion(options, call)),
      ),
    }),
  });
}
