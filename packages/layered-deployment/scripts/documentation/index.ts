import { layerPages } from './layerPages';
import type { Page } from './page';
import { ruleOverview } from './ruleOverview';
import { rulePages } from './rulePages';

/** Every generated page of the documentation. */
export function pages(): Page[] {
  return [ruleOverview(), ...rulePages(), ...layerPages()].map(
    ({ path, content }) => ({ path, content: `${content.trim()}\n` }),
  );
}
