import type { LayerChoice } from '../../../src/__testUtils__/combinations/choices';
import { answersSchema } from '../../../src/answers';
import type { Layer } from '../../../src/layer';
import type { DeploymentInput } from '../../../src/resolve';
import { everyChoice } from '../everyChoice';
import { settingsOf } from '../settings';
import { feedsOf, rendered, type Feeds } from './feeds';
import { settingLeaves, settingName, withLeaf } from './variations';

/** Where one setting of a layer lands. */
export interface LayerRow {
  layer: Layer;
  setting: string;
  feeds: Feeds;
}

/** A combination in which every setting of a layer is said. */
function explicit(
  input: DeploymentInput,
  choice: LayerChoice,
): DeploymentInput {
  const { concern, layer, settings } = choice;
  const said = { use: layer.id, ...(settings as object) };
  return {
    ...input,
    platform: withLeaf(input.platform, ['layers', concern], said),
  };
}

/** The settings of one choice that no other choice of its layer had. */
function rowsOf(
  given: DeploymentInput,
  choice: LayerChoice,
  isNew: (setting: string) => boolean,
): LayerRow[] {
  const { layer, concern, settings } = choice;
  const { environments } = answersSchema.parse(given.answers);
  const fresh = settingLeaves(settings)
    .map(leaf => ({ leaf, setting: settingName(leaf.keys, environments) }))
    .filter(({ setting }) => isNew(setting));
  if (fresh.length === 0) {
    return [];
  }
  const input = explicit(given, choice);
  const before = rendered(input);
  const described = settingsOf(layer);
  return fresh.flatMap(({ leaf, setting }) => {
    const { allowed = [] } =
      described.find(({ name }) => name === setting) ?? {};
    const keys = ['layers', concern, ...leaf.keys];
    const feeds = feedsOf(input, before, { ...leaf, keys, allowed });
    return feeds ? [{ layer, setting, feeds }] : [];
  });
}

/** Every setting of every layer, once. */
export function layerRows(): LayerRow[] {
  const found = new Map<string, LayerRow>();
  for (const { choices, input } of everyChoice()) {
    for (const choice of choices) {
      if (choice.kind === 'layer' && choice.concern !== 'application') {
        const key = (setting: string) =>
          `${choice.concern} ${choice.layer.id} ${setting}`;
        rowsOf(input, choice, setting => !found.has(key(setting))).forEach(
          row => found.set(key(row.setting), row),
        );
      }
    }
  }
  return [...found.values()];
}
