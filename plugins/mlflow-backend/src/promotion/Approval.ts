import { PromotionResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';

/** A request that a second person approves, as far as a promotion needs it. */
export interface Approval {
  requestId: string;
  /** User entity reference. */
  requestedBy: string;
  /** What the requester is and belongs to, as it is known now. */
  requesterRefs: readonly string[];
  /** Of the model that the request is about, in milliseconds since 1970. */
  modelCreatedAt: number;
  /**
   * Called once nothing stands against the move any more; throws where somebody
   * else has decided meanwhile.
   */
  claim: () => Promise<void>;
  /** Called once MLflow was asked to move the alias. It never throws. */
  end: (promotion: PromotionResponse) => Promise<void>;
  /** Called where nothing was moved. It never throws. */
  giveUp: (error: unknown) => Promise<void>;
}
