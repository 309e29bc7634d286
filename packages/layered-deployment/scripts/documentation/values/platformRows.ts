import { example } from '../../../src/__testUtils__/example';
import { exampleNames } from '../../../src/__testUtils__/exampleBundle';
import { feedsOf, rendered, type Feeds } from './feeds';
import { settingLeaves, settingName } from './variations';

/** Where one setting of the platform itself lands. */
export interface PlatformRow {
  setting: string;
  feeds: Feeds;
}

/** What differs between platforms without being a setting of a layer. */
const enumerations: Record<string, string[]> = {
  'repository.catalog': ['register', 'discovered'],
  'argocd.deletion': ['foreground', 'background', 'keep'],
};

/** Every setting beside the layers that the examples have, once. */
export function platformRows(): PlatformRow[] {
  const found = new Map<string, PlatformRow>();
  for (const name of exampleNames) {
    const input = example(name);
    const { layers, grants, ...own } = input.platform;
    const before = rendered(input);
    for (const leaf of settingLeaves(own)) {
      const setting = settingName(leaf.keys, [
        ...input.answers.environments,
        ...Object.keys(input.platform.sizes),
      ]);
      // Layers of one product are among the layers.
      if (!found.has(setting) && !setting.includes('.layers.')) {
        const allowed = enumerations[setting] ?? [];
        const feeds = feedsOf(input, before, { ...leaf, allowed });
        if (feeds) {
          found.set(setting, { setting, feeds });
        }
      }
    }
  }
  return [...found.values()].sort((a, b) => (a.setting < b.setting ? -1 : 1));
}
