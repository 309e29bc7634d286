import { Observation } from '../observation/Observation';

/** The last complete look at an instance, as the database has it. */
export interface Look {
  observation: Observation;
  /** Counts the looks. */
  revision: number;
}

/** What it showed, as text. */
export function stringifyModels({ models, hidden }: Observation): string {
  const plain = <T extends { aliases: ReadonlyMap<string, string> }>(
    from: ReadonlyMap<string, T>,
  ) =>
    [...from].map(([name, model]) => [
      name,
      { ...model, aliases: [...model.aliases] },
    ]);
  return JSON.stringify({ models: plain(models), hidden: plain(hidden) });
}

/** The other way round. */
export function parseModels(
  text: string,
): Pick<Observation, 'models' | 'hidden'> {
  const { models, hidden } = JSON.parse(text);
  return { models: revive(models), hidden: revive(hidden) };
}

function revive<T>(
  entries: [string, { aliases: [string, string][] }][],
): ReadonlyMap<string, T> {
  return new Map(
    entries.map(([name, model]) => [
      name,
      { ...model, aliases: new Map(model.aliases) } as T,
    ]),
  );
}
