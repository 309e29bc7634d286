import { invalid } from './MlflowFailure';
import { VersionTraits } from './versionTraits';

export function checkModelName(
  name: string,
  { slashesInNames }: VersionTraits,
): void {
  if (!slashesInNames && (/[/:]/.test(name) || /^\.+$/.test(name))) {
    throw invalid(`Invalid model name '${name}'.`);
  }
}

export function checkAlias(alias: string): void {
  if (!/^[\w-]+$/.test(alias)) {
    throw invalid(`Invalid alias name: '${alias}'.`);
  }
  if (alias.length > 255) {
    throw invalid("'Registered model alias name' exceeds the maximum length");
  }
  if (/^(latest|v\d+)$/i.test(alias)) {
    throw invalid(`Alias name '${alias}' is reserved.`);
  }
}

/** A version's number, which calls give as text. */
export function toNumber(version: string): number {
  if (!/^\d+$/.test(version)) {
    throw invalid(`Parameter 'version' must be an integer, got '${version}'.`);
  }
  return Number(version);
}
