import { createContext, useContext } from 'react';
import {
  failedClusters,
  findRollouts,
  type ClusterAnswers,
  type Rollout,
} from '../../../argocd';

/** What is known of the rollouts of one environment. */
export type RolloutView =
  /** The portal has no Kubernetes plugin. */
  | { state: 'absent' }
  | { state: 'loading' }
  | { state: 'forbidden' }
  | { state: 'unavailable' }
  | {
      state: 'known';
      /** One for each cluster, the most pressing first; never empty. */
      rollouts: Rollout[];
      failedClusters: string[];
    };

/** The answers of the clusters, absent without the Kubernetes plugin. */
export const RolloutContext = createContext<
  { loading: boolean; error?: string; answers: ClusterAnswers } | undefined
>(undefined);

/** The rollouts of an environment; `undefined` for a server without one. */
export function useRollout(
  environment: string | undefined,
): RolloutView | undefined {
  const context = useContext(RolloutContext);
  if (!environment) {
    return undefined;
  }
  if (!context) {
    return { state: 'absent' };
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
  const rollouts = findRollouts(answers, environment, Date.now());
  if (rollouts[0].step === 'not-created' && failed.length > 0) {
    // "Not there" and "could not look" are different things.
    return { state: 'unavailable' };
  }
  return { state: 'known', rollouts, failedClusters: failed };
}

/** What presses most in a view, where anything is known. */
export function mostPressing(
  view: RolloutView | undefined,
): Rollout | undefined {
  return view?.state === 'known' ? view.rollouts[0] : undefined;
}
