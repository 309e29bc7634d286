import { championScenarios } from './champion';
import { formScenarios } from './form';
import { modelsScenarios } from './models';
import { movesScenarios } from './moves';
import { pageScenarios } from './page';
import { resultsScenarios } from './results';
import { serverScenarios } from './server';
import type { Scenario } from './Scenario';

/** What there is to see of each card, page or form. */
export const shelves: Record<string, Record<string, Scenario>> = {
  'Server card': serverScenarios,
  'Champion card': championScenarios,
  'Models tab': modelsScenarios,
  'History and promotion': movesScenarios,
  'Page of servers and requests': pageScenarios,
  'Result of a task': resultsScenarios,
  'Form fields': formScenarios,
};

/** Every state worth looking at, by the name in its address. */
export const scenarios: Record<string, Scenario> = Object.assign(
  {},
  ...Object.values(shelves),
);
