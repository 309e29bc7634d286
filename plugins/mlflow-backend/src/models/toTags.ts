import { MlflowTag } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { shortened } from './plainText';

/** With as many, there may be more. */
export const MAXIMUM_TAGS = 50;

/** Tags in the order of their names, as many as a page can show. */
export function toTags(tags: ReadonlyMap<string, string>): MlflowTag[] {
  return [...tags]
    .sort(([one], [other]) => one.localeCompare(other))
    .slice(0, MAXIMUM_TAGS)
    .map(([key, value]) => ({ key, value: shortened(value) ?? '' }));
}
