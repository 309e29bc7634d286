import type { ReactNode } from 'react';
import type { clusterAnswers } from '../../src/__fixtures__/clusters';
import type { MlflowApi } from '../../src/api';

/** One state of one card or page, and the answers that bring it about. */
export interface Scenario {
  show: ReactNode;
  answers: Partial<MlflowApi>;
  clusters?: ReturnType<typeof clusterAnswers>;
}
