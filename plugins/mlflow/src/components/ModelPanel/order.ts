import type {
  ModelAlias,
  RegisteredModel,
} from '@mlflow-portal/backstage-plugin-mlflow-common';

const CHAMPION = 'champion';

/** The champion is what people look for; the rest follows by name. */
export function championFirst(aliases: ModelAlias[]): ModelAlias[] {
  return [...aliases].sort(
    (a, b) =>
      Number(b.alias === CHAMPION) - Number(a.alias === CHAMPION) ||
      a.alias.localeCompare(b.alias),
  );
}

/** Models with a champion first, then by name. */
export function championsFirst(models: RegisteredModel[]): RegisteredModel[] {
  const hasChampion = (model: RegisteredModel) =>
    model.aliases.some(({ alias }) => alias === CHAMPION);
  return [...models].sort(
    (a, b) =>
      Number(hasChampion(b)) - Number(hasChampion(a)) ||
      a.name.localeCompare(b.name) ||
      a.instance.localeCompare(b.instance),
  );
}
