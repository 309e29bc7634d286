import { concerns } from '../concerns';
import type { ChosenLayer } from '../deployment';
import type { Layer } from '../layer';
import type { Platform } from '../platform';
import type { Problems } from './Problems';

/** A layer with the settings that the platform gives it. */
export interface SettledLayer extends ChosenLayer {
  settings: unknown;
}

function checkCompatibility(chosen: SettledLayer[], problems: Problems) {
  for (const { layer } of chosen) {
    for (const other of chosen) {
      const allowed = layer.worksWith[other.concern];
      if (allowed && !allowed.includes(other.layer.id)) {
        problems.add(
          `platform.layers.${other.concern}.use`,
          `${layer.concern} "${layer.id}" does not work with ${
            other.concern
          } "${other.layer.id}": choose ${allowed
            .map(id => `"${id}"`)
            .join(' or ')}`,
        );
      }
    }
  }
}

/** Finds the layer of every concern and checks its settings. */
export function chooseLayers(
  platform: Platform,
  layers: Layer[],
  problems: Problems,
): SettledLayer[] {
  const chosen: SettledLayer[] = [];
  for (const concern of concerns) {
    const { use, ...given } = platform.layers[concern] ?? { use: 'none' };
    const choices = layers.filter(layer => layer.concern === concern);
    const layer = choices.find(({ id }) => id === use);
    if (!layer) {
      problems.add(
        `platform.layers.${concern}.use`,
        `there is no layer "${use}": choose ${choices
          .map(({ id }) => `"${id}"`)
          .join(' or ')}`,
      );
      continue;
    }
    const settings = layer.settings.safeParse(given);
    if (!settings.success) {
      problems.addIssues(`platform.layers.${concern}`, settings.error);
      continue;
    }
    chosen.push({ concern, layer, settings: settings.data });
  }
  checkCompatibility(chosen, problems);
  return chosen;
}
