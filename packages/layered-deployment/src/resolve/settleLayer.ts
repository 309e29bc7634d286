import { issueText } from '../issueText';
import type { Layer } from '../layer';
import type { SettledLayer } from './combination';
import type { Problems } from './Problems';
import { quoted } from './quoted';

/**
 * The layer of that name with its settings; undefined if there is none or the
 * settings are wrong, which it adds to the problems of the field.
 */
export function settleLayer(
  choice: { field: string; choices: Layer[]; use: string; given: unknown },
  problems: Problems,
): SettledLayer | undefined {
  const { field, choices, use, given } = choice;
  const layer = choices.find(({ id }) => id === use);
  if (!layer) {
    problems.add(
      `${field}.use`,
      `there is no layer "${use}": choose ${quoted(
        choices.map(({ id }) => id),
      )}`,
    );
    return undefined;
  }
  const settings = layer.settings.safeParse(given, { error: issueText });
  if (!settings.success) {
    problems.addIssues(field, settings.error);
    return undefined;
  }
  return { concern: layer.concern, layer, settings: settings.data };
}
