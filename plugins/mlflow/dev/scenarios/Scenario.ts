import type { Entity } from '@backstage/catalog-model';
import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import type { ReactNode } from 'react';
import type { clusterAnswers } from '../../src/__fixtures__/clusters';
import type { MlflowApi } from '../../src/api';
import type { mlflowTranslationRef } from '../../src/translation';

/** One state of one card or page, and the answers that bring it about. */
export interface Scenario {
  show: ReactNode;
  answers: Partial<MlflowApi>;
  /** In the catalog, beside the server's own. */
  entities?: Entity[];
  clusters?: ReturnType<typeof clusterAnswers>;
  /** Labels of the buttons that lead there, pressed one after the other. */
  press?: (t: TranslationFunction<typeof mlflowTranslationRef.T>) => string[];
}
