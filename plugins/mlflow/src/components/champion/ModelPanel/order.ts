import {
  CHAMPION_ALIAS,
  type ModelAlias,
  type RegisteredModel,
} from '@mlflow-portal/backstage-plugin-mlflow-common';

/** The champion is what people look for; the rest follows by name. */
export function championFirst(aliases: ModelAlias[]): ModelAlias[] {
  return [...aliases].sort(
    (a, b) =>
      Number(b.alias === CHAMPION_ALIAS) - Number(a.alias === CHAMPION_ALIAS) ||
      a.alias.localeCompare(b.alias),
  );
}

/** One model on every instance that has it, in the order of the instances. */
export interface ModelGroup {
  name: string;
  models: RegisteredModel[];
}

/**
 * Models by name, those with a champion first. The order of the instances of
 * each is that of the entity's own list: the team knows which comes first.
 */
export function groupByName(
  models: RegisteredModel[],
  instances: string[],
): ModelGroup[] {
  const groups = new Map<string, RegisteredModel[]>();
  for (const model of models) {
    groups.set(model.name, [...(groups.get(model.name) ?? []), model]);
  }
  return [...groups]
    .map(([name, own]) => ({
      name,
      models: own.sort(
        (a, b) => instances.indexOf(a.instance) - instances.indexOf(b.instance),
      ),
    }))
    .sort(
      (a, b) =>
        Number(hasChampion(b)) - Number(hasChampion(a)) ||
        a.name.localeCompare(b.name),
    );
}

function hasChampion({ models }: ModelGroup): boolean {
  return models.some(({ aliases }) =>
    aliases.some(({ alias }) => alias === CHAMPION_ALIAS),
  );
}

/** Whether somebody can load one of the models by a role, or could. */
export function hasAliases({ models }: ModelGroup): boolean {
  return models.some(
    ({ aliases, lostAliases = [] }) => aliases.length + lostAliases.length > 0,
  );
}
