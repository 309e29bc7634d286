import { MlflowErrorKind } from './MlflowError';

/**
 * One call that was sent to MLflow, as its observers see it.
 *
 * @public
 */
export interface MlflowCall {
  kind: 'read' | 'write' | 'probe';
  /** `failed`: before it was sent. */
  outcome: 'ok' | MlflowErrorKind | 'failed';
  milliseconds: number;
}
