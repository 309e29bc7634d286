import { Knex } from 'knex';
import { AliasHistory, HistoryEvent, compareObservations } from '../../history';

/** Records a look at an instance that shows these champions, by model. */
export async function lookAt(
  knex: Knex,
  instance: string,
  champions: Record<string, string>,
  { at, actor }: { at: string; actor?: string },
): Promise<void> {
  const history = new AliasHistory(knex);
  const startedAt = Date.parse(at);
  const previous = await history.looks.find(instance);
  const observation = {
    ...{ startedAt, endedAt: startedAt, hidden: new Map() },
    models: new Map(
      Object.entries(champions).map(([model, version]) => [
        model,
        {
          ...{ createdAt: 1, updatedAt: 1 },
          aliases: new Map([['champion', version]]),
        },
      ]),
    ),
  };
  const events: HistoryEvent[] = compareObservations(
    instance,
    previous?.observation,
    observation,
  ).map(event => ({ ...event, actor }));
  await history.record({
    ...{ instance, previous, observation, events },
    recordedAt: startedAt,
  });
}
