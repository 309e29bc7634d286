import { GateResult } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { RulesForAlias } from './PromotionRules';

/**
 * Whether there are the two people that the rules ask for.
 *
 * @param options - `takesBack`: the alias goes back from where two people moved
 * it. What is there now may be trouble, and a second person far away; the move
 * is not undone the other way by one alone.
 */
export function evaluateSecondPerson(
  { gates, approvers }: RulesForAlias,
  options: {
    /** Who approves, of an approval. */
    approvedBy?: string;
    /** Who asked: what is approved, or what waits for its approval. */
    request?: { requestedBy: string; version: string };
    takesBack: boolean;
  },
): GateResult[] {
  if (!gates.some(({ secondPerson }) => secondPerson)) {
    return [];
  }
  const { approvedBy, request, takesBack } = options;
  const name =
    approvers.map(list => list.join(' or ')).join(', and ') ||
    'whoever may promote';
  const gate = { gate: 'second-person' as const, name };
  if (approvedBy !== undefined) {
    return [
      {
        ...gate,
        result: 'passed',
        message: `${request?.requestedBy} asked for it, and ${approvedBy} approves`,
      },
    ];
  }
  return [
    takesBack
      ? {
          ...gate,
          result: 'waived',
          message: 'one person may take back what two people did',
        }
      : {
          ...gate,
          result: 'failed',
          message: `a second person has to approve (${name}); ${
            request
              ? `${request.requestedBy} has asked for version ${request.version}, which waits for that`
              : 'ask for it with a request of a promotion'
          }`,
        },
  ];
}
