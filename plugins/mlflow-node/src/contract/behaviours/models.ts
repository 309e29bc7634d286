import { ModelFilter } from '../../client';
import { caught } from '../../testUtils/caught';
import { Behaviours, behaviourOfEach } from './Behaviours';
import { Subject } from './Subject';
import { modelNames } from './fill';

const namesOf = (models: readonly { name: string }[]) =>
  models.map(({ name }) => name);

async function findsModel({ client }: Subject, name: string): Promise<void> {
  const found = { name, createdAt: expect.any(Number) };
  await expect(client.findRegisteredModel(name)).resolves.toMatchObject(found);
  await expect(client.getRegisteredModel(name)).resolves.toMatchObject(found);
}

async function findsNothing({ client }: Subject, name: string): Promise<void> {
  await expect(client.findRegisteredModel(name)).resolves.toBeUndefined();
  await expect(client.getRegisteredModel(name)).resolves.toBeUndefined();
  await expect(client.searchModelVersions(name)).resolves.toEqual([]);
}

const numbersOf = (versions: readonly { version: string }[]) =>
  versions.map(({ version }) => version);

const filters: Record<string, ModelFilter> = {
  'a part of the name': { text: 'FRAU' },
  'the value of a tag': { tags: [{ key: 'owner', value: 'owner of fraud' }] },
  'a part of the value of a tag': { tags: [{ key: 'owner', text: 'OF FR' }] },
  'a tag of any value': { tags: [{ key: 'owner' }] },
  'name and tag': { text: 'raud', tags: [{ key: 'owner' }] },
};

async function findsFraud({ client }: Subject, by: string): Promise<void> {
  const { items, nextToken } = await client.searchRegisteredModels({
    filter: filters[by],
    maximum: 10,
  });
  expect(namesOf(items)).toEqual(['fraud']);
  expect(nextToken).toBeUndefined();
}

export const models: Behaviours = {
  'gives the aliases with the model': async subject => {
    await expect(subject.aliasesOf('fraud')).resolves.toEqual({
      champion: '2',
      challenger: '3',
    });
  },

  'lists every model once, without the prompts, and stops': async subject => {
    const { items, truncated } = await subject.client.listRegisteredModels();
    expect(namesOf(items).sort()).toEqual([...modelNames].sort());
    expect(truncated).toBe(false);
  },

  ...behaviourOfEach(modelNames, 'finds a model by its name', findsModel),

  ...behaviourOfEach(
    ["x' OR name != '", 'nobody', `nobody'"`, 'back\\slash', 'greeting'],
    'finds nothing by a name that no model has',
    findsNothing,
  ),

  'takes a name with a slash, or refuses it': async ({
    mlflow,
    client,
    traits,
  }) => {
    const name = 'team/price';
    const creation = mlflow.write('registered-models/create', { name });
    if (!traits.slashesInNames) {
      await expect(creation).rejects.toThrow(/INVALID_PARAMETER_VALUE/);
      return;
    }
    await creation;
    await expect(client.findRegisteredModel(name)).resolves.toMatchObject({
      name,
      aliases: [],
    });
  },

  'gives the newest versions first, as many as asked for': async ({
    client,
    runIds,
  }) => {
    const versions = await client.searchModelVersions('fraud', { maximum: 2 });
    expect(numbersOf(versions)).toEqual(['3', '2']);
    expect(versions[1]).toMatchObject({ runId: runIds[1], status: 'READY' });
  },

  'gives all versions page by page': async ({ client }) => {
    const first = await client.listModelVersions('fraud', { maximum: 2 });
    expect(numbersOf(first.items)).toEqual(['3', '2']);
    const second = await client.listModelVersions('fraud', {
      maximum: 2,
      pageToken: first.nextToken,
    });
    expect(numbersOf(second.items)).toEqual(['1']);
    expect(second.nextToken).toBeUndefined();
  },

  ...behaviourOfEach(Object.keys(filters), 'finds models by', findsFraud),

  'says what a model says of itself, and fails where it says nothing': async ({
    client,
    traits,
  }) => {
    await expect(client.readModelFile('fraud', '2')).resolves.toMatchObject({
      flavors: ['x'],
    });
    const error = await caught(client.readModelFile('fraud', '1'));
    expect(error.kind).toBe(
      traits.failsWithoutFile ? 'server-error' : 'not-found',
    );
  },

  'gives the newest versions of all models': async ({ client }) => {
    const versions = await client.newestModelVersions({ maximum: 2 });
    expect(namesOf(versions)).toEqual(['fraud', 'fraud']);
    expect(numbersOf(versions)).toEqual(['3', '2']);
  },
};
