import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { championCardMessages } from './translations/championCard';
import { copyMessages } from './translations/copy';
import { formMessages } from './translations/form';
import { historyMessages } from './translations/history';
import { modelMessages } from './translations/models';
import { pageMessages } from './translations/page';
import { promotionMessages } from './translations/promotion';
import { requestMessages } from './translations/requests';
import { roadMessages } from './translations/road';
import { serverCardMessages } from './translations/serverCard';
import { stateMessages } from './translations/states';

/**
 * Every text of the MLflow plugin.
 *
 * @public
 */
export const mlflowTranslationRef = createTranslationRef({
  id: 'plugin.mlflow',
  messages: {
    ...championCardMessages,
    ...copyMessages,
    ...formMessages,
    ...historyMessages,
    ...modelMessages,
    ...pageMessages,
    ...promotionMessages,
    ...requestMessages,
    ...roadMessages,
    ...serverCardMessages,
    ...stateMessages,
  },
});
