import { createContext, useContext } from 'react';
import {
  failedClusters,
  findRollout,
  type ClusterAnswers,
  type Rollout,
} from '../../argocd';

/** What is known of the rollout of one environment. */
export type RolloutView =
  | { state: 'loading' }
  | { state: 'forbidden' }
  | { state: 'unavailable' }
  | { state: 'known'; rollout: Rollout; failedClusters: string[] };

/** The answers of the clusters, absent without the Kubernetes plugin. */
export const RolloutContext = createContext<
  { loading: boolean; error?: string; answers: ClusterAnswers } | undefined
>(undefined);

/** The rollout of an environment; `undefined` where nobody can know it. */
export function useRollout(
  environment: string | undefined,
): RolloutView | undefined {
  const context = useContext(RolloutContext);
  if (!context || !environment) {
    return undefined;
  }
  const { answers, error, loading } = context;
  if (loading) {
    return { state: 'loading' };
  }
  if (error) {
    // The hooks of the Kubernetes plugin hand on nothing but this text.
    return { state: /\b403\b/.test(error) ? 'forbidden' : 'unavailable' };
  }
  const failed = failedClusters(answers);
  const rollout = findRollout(answers, environment, Date.now());
  if (rollout.step === 'not-created' && failed.length > 0) {
    // "Not there" and "could not look" are different things.
    return { state: 'unavailable' };
  }
  return { state: 'known', rollout, failedClusters: failed };
}
