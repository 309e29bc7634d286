import {
  CHAMPION_ALIAS,
  LostAlias,
  RegisteredModel,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { HistoryRecord } from '../HistoryRecord';
import { toAliasSince, toLostAlias } from './toHistoryItem';

/**
 * Says of each alias since when it points where it does, and which ones the
 * model has lost. An alias that was moved after the last look gets nothing.
 *
 * @param moves - the last record of each alias, on the model's instance.
 */
export function addPast(
  model: RegisteredModel,
  moves: readonly HistoryRecord[],
): RegisteredModel {
  const own = moves
    .filter(move => isOf(move, model))
    .sort((one, other) => other.notAfter - one.notAfter);
  const names = new Set(model.aliases.map(({ alias }) => alias));
  return {
    ...model,
    aliases: model.aliases.map(alias => ({
      ...alias,
      since: toAliasSince(
        own.find(move => move.alias === alias.alias),
        alias.version.version,
      ),
    })),
    lostAliases: own
      .flatMap(move => toLostAlias(move) ?? [])
      .filter(lost => !names.has(lost.alias) && isMissed(lost)),
  };
}

/** Of this model, and not of one that had its name before. */
function isOf(
  { model, modelCreatedAt }: HistoryRecord,
  { name, createdAt }: RegisteredModel,
): boolean {
  return (
    model === name &&
    (createdAt === undefined || Date.parse(createdAt) === modelCreatedAt)
  );
}

/** Whoever takes the champion away leaves people without a model. */
function isMissed({ alias, versionDeleted }: LostAlias): boolean {
  return alias === CHAMPION_ALIAS || versionDeleted;
}
