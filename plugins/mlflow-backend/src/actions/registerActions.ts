import { ToolOptions } from './ToolOptions';
import { registerGetInstances } from './registerGetInstances';
import { registerGetModelHistory } from './registerGetModelHistory';
import { registerGetModels } from './registerGetModels';
import { registerGetVersionAt } from './registerGetVersionAt';
import { registerPromote } from './registerPromote';
import { registerSetUpWebhook } from './registerSetUpWebhook';

/** Offers what the plugin knows to agents, as tools. */
export function registerActions(options: ToolOptions): void {
  registerGetInstances(options);
  registerGetModels(options);
  registerGetModelHistory(options);
  registerGetVersionAt(options);
  registerPromote(options);
  registerSetUpWebhook(options);
}
