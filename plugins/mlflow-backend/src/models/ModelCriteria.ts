import { parseEntityRef } from '@backstage/catalog-model';
import { ModelSearchQuery } from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowRegisteredModel,
  ModelFilter,
  ModelTagFilter,
  ownersInTag,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { entityRefIn } from '../parseInput';

/** What is asked of registered models. */
export class ModelCriteria {
  /** @throws InputError where the owner is no reference to an entity. */
  static fromQuery(query: ModelSearchQuery, ownerTag: string): ModelCriteria {
    const [key, ...value] = query.tag?.split('=') ?? [];
    return new ModelCriteria({
      ownerTag,
      text: query.text?.toLowerCase(),
      alias: query.alias,
      tag: key
        ? { key, value: value.length > 0 ? value.join('=') : undefined }
        : undefined,
      owner:
        query.owner === undefined
          ? undefined
          : entityRefIn(query.owner, { field: 'owner', kind: 'group' }),
    });
  }

  private constructor(
    private readonly wanted: {
      ownerTag: string;
      text?: string;
      alias?: string;
      tag?: ModelTagFilter;
      owner?: string;
    },
  ) {}

  get alias(): string | undefined {
    return this.wanted.alias;
  }

  /** What MLflow can be asked, which lets through all that fit, or more. */
  get filter(): ModelFilter {
    const { text, tag, owner, ownerTag } = this.wanted;
    const tags = [
      ...(tag ? [tag] : []),
      // In the tag, a group may stand by its short name.
      ...(owner ? [{ key: ownerTag, text: parseEntityRef(owner).name }] : []),
    ];
    return { text, tags };
  }

  /** Whether the model is one of those that were asked for. */
  fits(model: MlflowRegisteredModel): boolean {
    const { text, alias, tag, owner, ownerTag } = this.wanted;
    const owners = ownersInTag(model.tags.get(ownerTag) ?? '');
    return (
      (text === undefined || model.name.toLowerCase().includes(text)) &&
      (alias === undefined || model.aliases.some(one => one.alias === alias)) &&
      (tag === undefined || hasTag(model, tag)) &&
      (owner === undefined || owners.includes(owner))
    );
  }
}

function hasTag(
  { tags }: MlflowRegisteredModel,
  { key, value }: ModelTagFilter,
): boolean {
  return value === undefined ? tags.has(key) : tags.get(key) === value;
}
