import {
  MlflowClient,
  lookUpModel,
  readModelPages,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { ModelSource, isText } from '../entities';
import { Absences } from './Absences';
import { CatalogWriter } from './CatalogWriter';
import { ModelEntity } from './readModelEntities';

/** Each costs MLflow a call; the others have their turn in the next passes. */
const MAXIMUM_LOOK_UPS = 500;

/** One pass over the models of one instance. */
export interface InstancePass {
  client: MlflowClient;
  source: ModelSource;
  /** What the catalog has of this instance. */
  existing: readonly ModelEntity[];
  absences: Absences;
  writer: CatalogWriter;
  /** Which pass this is: looking up goes by turns. */
  turn: number;
  signal?: AbortSignal;
}

/** What a pass came to. */
export interface PassOutcome {
  models: number;
  removed: number;
  /** Models that the portal's account may no longer see. They stay. */
  hidden: number;
}

/**
 * Brings the entities of one instance up to date: adds and changes what the
 * list shows, page by page, and then asks by name for what it did not show.
 *
 * @throws MlflowError, before anything is removed, where MLflow fails.
 */
export async function syncInstance(pass: InstancePass): Promise<PassOutcome> {
  const listed = await putListed(pass);
  const missing = pass.existing.filter(({ model }) => !listed.has(model));
  const { absent, hidden } = await lookUpMissing(pass, missing);
  const renamed = pass.existing.filter(
    // The model lives on under another name of its entity.
    ({ entityRef, model }) => (listed.get(model) ?? entityRef) !== entityRef,
  );
  const removed = [...renamed, ...absent].map(({ entityRef }) => entityRef);
  await pass.writer.remove(removed);
  pass.absences.forget(removed);
  return { models: listed.size, removed: removed.length, hidden };
}

/** References of the entities by the names of the models in the list. */
async function putListed(pass: InstancePass): Promise<Map<string, string>> {
  const { client, source, existing, absences, writer, signal } = pass;
  const listed = new Map<string, string>();
  for await (const page of readModelPages(client)) {
    signal?.throwIfAborted();
    const models = page.filter(({ name }) => isText(name));
    const refs = await writer.put(models, source);
    models.forEach(({ name }, index) => listed.set(name, refs[index]));
  }
  absences.forget(
    existing
      .filter(({ model }) => listed.has(model))
      .map(({ entityRef }) => entityRef),
  );
  return listed;
}

async function lookUpMissing(
  { client, source, absences, writer, turn, signal }: InstancePass,
  missing: readonly ModelEntity[],
): Promise<{ absent: ModelEntity[]; hidden: number }> {
  const lookUps = [];
  // All before the first counts: where MLflow fails in between, none does.
  for (const entity of inTurn(missing, turn)) {
    const found = await lookUpModel(client, entity.model);
    lookUps.push({ entity, found });
  }
  signal?.throwIfAborted();
  const absent: ModelEntity[] = [];
  let hidden = 0;
  for (const { entity, found } of lookUps) {
    if (found === undefined) {
      if (absences.confirm(entity.entityRef)) {
        absent.push(entity);
      }
    } else {
      absences.forget([entity.entityRef]);
      if (found === 'hidden') {
        hidden += 1;
      } else {
        await writer.put([found], source);
      }
    }
  }
  return { absent, hidden };
}

/** Those whose turn it is, so that each has one however many there are. */
function inTurn(entities: readonly ModelEntity[], turn: number): ModelEntity[] {
  const start = (turn * MAXIMUM_LOOK_UPS) % Math.max(entities.length, 1);
  return [...entities.slice(start), ...entities.slice(0, start)].slice(
    0,
    MAXIMUM_LOOK_UPS,
  );
}
