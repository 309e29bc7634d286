import { PromotionResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { PromotionAccount, outcomeOf } from './concludePromotion';

/** What became of a promotion, for the person who asked for it. */
export function toPromotionResponse(
  account: PromotionAccount,
  recorded: boolean,
): PromotionResponse {
  const { instance, alias, before, after } = account;
  const outcome = outcomeOf(account);
  const current = after && (after.model.aliases.get(alias) ?? null);
  return {
    outcome,
    instance,
    from: before.model.aliases.get(alias) ?? null,
    current,
    recorded,
    message: [
      describe(outcome, account, current),
      ...(recorded
        ? []
        : [
            'This could not be recorded; the history will show it without a name, after its next look.',
          ]),
    ].join(' '),
  };
}

function describe(
  outcome: PromotionResponse['outcome'],
  { model, alias, version, confirmedAt }: PromotionAccount,
  current: string | null | undefined,
): string {
  const subject = `${alias} of ${model}`;
  const place = current ? `version ${current}` : 'no version';
  switch (outcome) {
    case 'moved':
      return `${subject} points to version ${version}.`;
    case 'lost-race':
      return `${subject} was moved to version ${version}, and by somebody else at once: it points to ${place}.`;
    default:
      return `MLflow ${
        confirmedAt === undefined ? 'did not say whether' : 'said that'
      } it moved ${subject} to version ${version}; ${
        current === undefined
          ? 'where it points could not be read'
          : `just after, it pointed to ${place}`
      }. Do not repeat it before you have looked again.`;
  }
}
