import { ToolOptions } from './ToolOptions';
import { registerCompareVersions } from './registerCompareVersions';
import { registerFindModels } from './registerFindModels';
import { registerGetInstances } from './registerGetInstances';
import { registerGetModelHistory } from './registerGetModelHistory';
import { registerGetModelVersion } from './registerGetModelVersion';
import { registerGetModels } from './registerGetModels';
import { registerGetVersionAt } from './registerGetVersionAt';
import { registerPromote } from './registerPromote';
import { registerRequestPromotion } from './registerRequestPromotion';
import { registerSetUpWebhook } from './registerSetUpWebhook';

/** Offers what the plugin knows to agents, as tools. */
export function registerActions(options: ToolOptions): void {
  registerGetInstances(options);
  registerGetModels(options);
  registerFindModels(options);
  registerGetModelVersion(options);
  registerCompareVersions(options);
  registerGetModelHistory(options);
  registerGetVersionAt(options);
  registerPromote(options);
  registerRequestPromotion(options);
  registerSetUpWebhook(options);
}
