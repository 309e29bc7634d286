import type { EnvironmentFacts } from '../deployment';
import { layers } from '../layers';
import type { Platform } from '../platform';

/** A valid value for every fact that the layers of a platform wait for. */
export function exampleFacts(
  platform: Platform,
): Record<string, EnvironmentFacts> {
  const facts: EnvironmentFacts = {};
  for (const [concern, choice] of Object.entries(platform.layers)) {
    const layer = layers.find(
      candidate =>
        candidate.concern === concern && candidate.id === choice?.use,
    );
    const examples = Object.entries(layer?.values ?? {}).flatMap(
      ([name, { source, example }]) =>
        source === 'fact' && example ? [[name, example] as const] : [],
    );
    if (examples.length) {
      facts[concern] = Object.fromEntries(examples);
    }
  }
  return Object.fromEntries(
    Object.keys(platform.environments).map(name => [name, facts]),
  );
}
