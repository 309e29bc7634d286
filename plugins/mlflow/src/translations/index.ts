import { championCardMessages } from './championCard';
import { copyMessages } from './copy';
import { fleetMessages } from './fleet';
import { formMessages } from './form';
import { historyMessages } from './history';
import { languageMessages } from './language';
import { modelMessages } from './models';
import { modelUseMessages } from './modelUse';
import { pageMessages } from './page';
import { promotionMessages } from './promotion';
import { requestMessages } from './requests';
import { roadMessages } from './road';
import { searchMessages } from './search';
import { serverCardMessages } from './serverCard';
import { stateMessages } from './states';

/** Every text of the plugin, in English. */
export const messages = {
  ...championCardMessages,
  ...copyMessages,
  ...fleetMessages,
  ...formMessages,
  ...historyMessages,
  ...languageMessages,
  ...modelMessages,
  ...modelUseMessages,
  ...pageMessages,
  ...promotionMessages,
  ...requestMessages,
  ...roadMessages,
  ...searchMessages,
  ...serverCardMessages,
  ...stateMessages,
} as const;
