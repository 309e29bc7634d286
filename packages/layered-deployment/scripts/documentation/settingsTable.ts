import { code, table } from '../../src/describe/markdown';
import type { Setting } from './settings';

function withoutSetting({ required, default: value }: Setting): string {
  if (value !== undefined) {
    return code(value);
  }
  return required ? 'required' : '';
}

/** Settings as a table, a row for each. */
export function settingsTable(settings: Setting[]): string {
  return table(
    ['setting', 'is', 'default', 'what for'],
    settings.map(setting => [
      code(setting.name),
      setting.type,
      withoutSetting(setting),
      setting.description ?? '',
    ]),
  );
}
