import { layerPages } from './layerPages';
import type { Page } from './page';
import { platformsPage } from './platformsPage';
import { ruleOverview } from './ruleOverview';
import { rulePages } from './rulePages';
import { valuesPage } from './values/page';

/** Every generated page of the documentation. */
export function pages(): Page[] {
  return [
    ruleOverview(),
    ...rulePages(),
    ...layerPages(),
    platformsPage(),
    valuesPage(),
  ].map(({ path, content }) => ({ path, content: `${content.trim()}\n` }));
}
