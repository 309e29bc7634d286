import { championScenarios } from './champion';
import { formScenarios } from './form';
import { modelsScenarios } from './models';
import { pageScenarios } from './page';
import { resultsScenarios } from './results';
import { serverScenarios } from './server';
import type { Scenario } from './Scenario';

/** Every state worth looking at, by the name in its address. */
export const scenarios: Record<string, Scenario> = {
  ...serverScenarios,
  ...championScenarios,
  ...modelsScenarios,
  ...pageScenarios,
  ...resultsScenarios,
  ...formScenarios,
};
