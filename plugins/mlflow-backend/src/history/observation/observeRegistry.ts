import {
  MlflowClient,
  MlflowRegisteredModel,
  lookUpModel,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import pLimit from 'p-limit';
import { HiddenModel, Observation, ObservedModel, seenAt } from './Observation';

/** How many registered models of an instance are looked at, prompts among them. */
export const MAXIMUM_MODELS = 5_000;
/** Each costs MLflow a call; the others have their turn at the next looks. */
const MAXIMUM_LOOK_UPS = 100;
/** Less than the client lets wait, so that people find a place. */
const CONCURRENT_LOOK_UPS = 2;

/**
 * Looks at all registered models of an instance.
 *
 * A model that the list does not show is asked for by its name: pages shift
 * while models come and go, and a list leaves out what its reader may not see.
 *
 * @returns also whether the instance has more models than are looked at.
 * @throws MlflowError
 */
export async function observeRegistry(
  client: MlflowClient,
  previous: Observation | undefined,
  now: () => number = Date.now,
): Promise<{ observation: Observation; truncated: boolean }> {
  const startedAt = now();
  const { items, truncated } = await client.listRegisteredModels({
    maximum: MAXIMUM_MODELS,
  });
  const models = new Map(items.map(item => [item.name, toObserved(item)]));

  const missing = lastKnown(previous).filter(([name]) => !models.has(name));
  // Those that are not looked up now come before those that are, for the next look.
  const hidden = new Map<string, HiddenModel>();
  for (const [name, model] of missing.slice(MAXIMUM_LOOK_UPS)) {
    const shown = previous?.models.get(name);
    if (truncated && shown) {
      // It may well be there, beyond the end of the list.
      models.set(name, { ...shown, readAt: seenAt(previous, shown) });
    } else {
      hidden.set(name, model);
    }
  }
  const limit = pLimit(CONCURRENT_LOOK_UPS);
  await Promise.all(
    missing.slice(0, MAXIMUM_LOOK_UPS).map(([name, model]) =>
      limit(async () => {
        const found = await lookUpModel(client, name);
        if (found === 'hidden') {
          hidden.set(name, model);
        } else if (found) {
          models.set(name, toObserved(found));
        }
      }),
    ),
  );
  return {
    observation: { startedAt, endedAt: now(), models, hidden },
    truncated,
  };
}

/** In the order in which they are looked up: hidden ones may stay so for ever. */
function lastKnown(previous: Observation | undefined): [string, HiddenModel][] {
  const shown = [...(previous?.models ?? [])].map(
    ([name, model]): [string, HiddenModel] => [
      name,
      { ...model, lastSeenAt: seenAt(previous, model) ?? 0 },
    ],
  );
  return [...shown, ...(previous?.hidden ?? [])];
}

/** What is remembered of a model. */
export function toObserved(model: MlflowRegisteredModel): ObservedModel {
  return {
    createdAt: model.createdAt,
    updatedAt: model.lastUpdatedAt,
    aliases: new Map(
      model.aliases.map(({ alias, version }) => [alias, version]),
    ),
  };
}
