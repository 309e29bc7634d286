import {
  MlflowClient,
  MlflowInstance,
  MlflowRegisteredModel,
  readModelPages,
} from '@mlflow-portal/backstage-plugin-mlflow-node';

const MAXIMUM_TAGS = 20;
const LONGEST_TAG = 200;
/** Of MLflow itself, e.g. what made a model; nobody looks for them. */
const OWN_TAGS = /^mlflow\./;

/** What MLflow knows of a model and its entity does not. */
export interface ModelFacts {
  aliases: readonly { alias: string; version: string }[];
  /** As `name=value`. */
  tags: readonly string[];
}

/**
 * The models of an instance by their names, reduced to what is indexed. One
 * call at a time: nobody waits for it.
 *
 * @throws MlflowError
 */
export async function readModelFacts({
  baseUrl,
  credentials,
}: MlflowInstance): Promise<Map<string, ModelFacts>> {
  const client = MlflowClient.create({
    baseUrl,
    credentials,
    limits: { concurrency: 1 },
  });
  const facts = new Map<string, ModelFacts>();
  for await (const page of readModelPages(client)) {
    page.forEach(model => facts.set(model.name, toFacts(model)));
  }
  return facts;
}

function toFacts({ aliases, tags }: MlflowRegisteredModel): ModelFacts {
  return {
    aliases: [...aliases].sort((one, other) =>
      one.alias.localeCompare(other.alias),
    ),
    tags: [...tags]
      .filter(([key]) => !OWN_TAGS.test(key))
      .slice(0, MAXIMUM_TAGS)
      .map(([key, value]) => `${key}=${value}`.slice(0, LONGEST_TAG)),
  };
}
