import {
  MlflowClient,
  MlflowError,
  MlflowRegisteredModel,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import pLimit from 'p-limit';
import { HiddenModel, Observation, ObservedModel, seenAt } from './Observation';

/** Each costs MLflow a call; the others are looked up at the next look. */
const MAXIMUM_LOOK_UPS = 100;
/** Less than the client lets wait, so that people find a place. */
const CONCURRENT_LOOK_UPS = 2;

/**
 * Looks at all registered models of an instance.
 *
 * A model that the list does not show is asked for by its name: pages shift
 * while models come and go, and a list leaves out what its reader may not see.
 *
 * @throws MlflowError
 */
export async function observeRegistry(
  client: MlflowClient,
  previous: Observation | undefined,
  now: () => number = Date.now,
): Promise<Observation> {
  const startedAt = now();
  const { items } = await client.listRegisteredModels();
  const models = new Map(items.map(item => [item.name, toObserved(item)]));
  const hidden = new Map<string, HiddenModel>();

  const missing = [...lastKnown(previous)].filter(
    ([name]) => !models.has(name),
  );
  const limit = pLimit(CONCURRENT_LOOK_UPS);
  await Promise.all(
    missing.map(([name, model], index) =>
      limit(async () => {
        const found =
          index < MAXIMUM_LOOK_UPS ? await lookUp(client, name) : 'hidden';
        if (found === 'hidden') {
          hidden.set(name, model);
        } else if (found) {
          models.set(name, toObserved(found));
        }
      }),
    ),
  );
  return { startedAt, endedAt: now(), models, hidden };
}

function lastKnown(
  previous: Observation | undefined,
): Map<string, HiddenModel> {
  const known = new Map(previous?.hidden);
  for (const [name, model] of previous?.models ?? []) {
    known.set(name, { ...model, lastSeenAt: seenAt(previous, model) ?? 0 });
  }
  return known;
}

async function lookUp(
  client: MlflowClient,
  name: string,
): Promise<MlflowRegisteredModel | 'hidden' | undefined> {
  try {
    return await client.getRegisteredModel(name);
  } catch (error) {
    // To those who may not see a model, MLflow does not say whether it exists.
    if (error instanceof MlflowError && error.kind === 'forbidden') {
      return 'hidden';
    }
    throw error;
  }
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
