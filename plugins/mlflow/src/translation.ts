import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { cardMessages } from './translations/cards';
import { formMessages } from './translations/form';
import { historyMessages } from './translations/history';
import { modelMessages } from './translations/models';
import { pageMessages } from './translations/page';
import { promotionMessages } from './translations/promotion';
import { requestMessages } from './translations/requests';
import { roadMessages } from './translations/road';
import { stateMessages } from './translations/states';

/**
 * Every text of the MLflow plugin.
 *
 * @public
 */
export const mlflowTranslationRef = createTranslationRef({
  id: 'plugin.mlflow',
  messages: {
    ...cardMessages,
    ...formMessages,
    ...historyMessages,
    ...modelMessages,
    ...pageMessages,
    ...promotionMessages,
    ...requestMessages,
    ...roadMessages,
    ...stateMessages,
  },
});
