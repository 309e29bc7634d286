import { flatten } from '../flatten';
import type { Translation } from '../Translation';
import type { messages as english } from '..';
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

const messages = {
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
} as const satisfies Translation<typeof english>;

/** Every text of the plugin in German, loaded when somebody chooses it. */
export default flatten(messages);
