import type { AppConfig } from '@backstage/config';
import type { JsonObject } from '@backstage/types';

/** The configuration as the build filtered it, below the path of a portal. */
export function configsOf(
  portal: string,
  extensions: JsonObject[] = [],
): AppConfig[] {
  const element = document.querySelector('[type="backstage.io/config"]');
  const data = {
    app: { baseUrl: `${window.location.origin}/${portal}`, extensions },
  };
  return [
    ...JSON.parse(element?.textContent ?? '[]'),
    { context: portal, data },
  ];
}
