import { BackstageUserInfo } from '@backstage/backend-plugin-api';
import { MlflowRegisteredModel } from '@mlflow-portal/backstage-plugin-mlflow-node';
import { Approval } from './Approval';
import { OutdatedPromotionError } from './OutdatedPromotionError';
import { RulesForAlias } from './PromotionRules';
import { assertMayApprove } from './assertMayApprove';
import { assertMayPromote } from './assertMayPromote';

/**
 * Passes only where the caller may promote; of an approval, only where the
 * requester still may, the caller may approve, and the model is the one that
 * was asked about.
 *
 * @throws NotAllowedError, OutdatedPromotionError
 */
export function assertRights(options: {
  model: MlflowRegisteredModel;
  ownerTag: string;
  rules: RulesForAlias;
  caller: BackstageUserInfo;
  approval?: Approval;
}): void {
  const { model, ownerTag, rules, caller, approval } = options;
  const { promoters, approvers } = rules;
  const { ownershipEntityRefs } = caller;
  const owned = { model, ownerTag, promoters };
  if (!approval) {
    assertMayPromote({ ...owned, ownershipEntityRefs });
    return;
  }
  assertMayApprove({ ...owned, approvers, ownershipEntityRefs });
  if (approval.modelCreatedAt !== model.createdAt) {
    throw new OutdatedPromotionError(
      `model: ${model.name} was deleted and made anew since the request; ask again`,
    );
  }
  assertMayPromote({
    ...owned,
    ownershipEntityRefs: approval.requesterRefs,
    person: approval.requestedBy,
  });
}
