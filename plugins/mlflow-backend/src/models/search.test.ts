import { ModelSearchQuery } from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowClient,
  MlflowError,
  MlflowRegisteredModel,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { component } from '../__testUtils__/entities';
import { directoryOf, instanceAt } from '../__testUtils__/instanceAt';
import { ClientPool } from '../instances';
import { EntityModels } from './EntityModels';
import { ModelReader } from './ModelReader';
import { ModelSearch } from './ModelSearch';
import { RegisteredModels } from './RegisteredModels';

const instance = { ...instanceAt('http://mlflow'), owners: ['*'] };

function model(
  name: string,
  { tags = {}, aliases = [] }: { tags?: object; aliases?: string[] } = {},
): MlflowRegisteredModel {
  return {
    name,
    createdAt: 0,
    lastUpdatedAt: 0,
    tags: new Map(Object.entries(tags)),
    aliases: aliases.map(alias => ({ alias, version: '1' })),
    latestVersions: [],
  };
}

/** An entity over models that MLflow lists as it does, filtering nothing. */
function start(registry: MlflowRegisteredModel[], names = '*') {
  const client = {
    searchRegisteredModels: jest.fn<
      ReturnType<MlflowClient['searchRegisteredModels']>,
      Parameters<MlflowClient['searchRegisteredModels']>
    >(async ({ maximum, pageToken }) => {
      const from = Number(pageToken ?? 0);
      const end = from + maximum;
      return {
        items: registry.slice(from, end),
        nextToken: end < registry.length ? String(end) : undefined,
      };
    }),
    findRegisteredModel: jest.fn(async (name: string) =>
      registry.find(one => one.name === name),
    ),
  };
  const clients = new ClientPool();
  jest
    .spyOn(clients, 'clientOf')
    .mockReturnValue(client as unknown as MlflowClient);
  const age = { maximumAgeMs: 60_000 };
  const registered = new RegisteredModels(clients, age);
  const models = new EntityModels({
    directory: directoryOf(instance),
    models: new ModelReader(clients, {
      ...age,
      directionsOf: () => new Map(),
      previousOf: async () => [],
    }),
    registered,
    search: new ModelSearch(clients, { ...age, registered, ownerTag: 'owner' }),
    addPast: async (_, found) => [...found],
  });
  const entity = component({
    name: 'mlflow-risk',
    owner: 'group:default/risk',
    annotations: {
      'mlflow.org/instance': 'fraud-prod',
      ...(names && { 'mlflow.org/registered-models': names }),
    },
  });
  const search = async (query: ModelSearchQuery = {}) => {
    const { items, nextCursor } = await models.search(entity, query);
    return { found: items.map(({ name }) => name), nextCursor };
  };
  return { client, models, entity, search };
}

const zoo = [
  model('Fraud-Scorer', { tags: { owner: 'growth' } }),
  model('churn', {
    tags: { owner: 'risk, group:default/audit', state: 'a=b' },
    aliases: ['champion'],
  }),
  model('fraud_detector', {
    tags: { owner: 'user:default/risk', state: '' },
    aliases: ['champion', 'challenger'],
  }),
];

const questions = [
  [{}, ['Fraud-Scorer', 'churn', 'fraud_detector']],
  [{ text: 'FRAUD' }, ['Fraud-Scorer', 'fraud_detector']],
  // Wildcards of MLflow's are letters here.
  [{ text: 'd_d' }, ['fraud_detector']],
  [{ text: '%' }, []],
  [{ alias: 'champion' }, ['churn', 'fraud_detector']],
  [{ alias: 'Champion' }, []],
  [{ tag: 'state' }, ['churn', 'fraud_detector']],
  [{ tag: 'state=a=b' }, ['churn']],
  [{ tag: 'state=' }, ['fraud_detector']],
  [{ owner: 'group:default/risk' }, ['churn']],
  [{ owner: 'Group:Default/Audit' }, ['churn']],
  [{ owner: 'user:default/risk' }, ['fraud_detector']],
  [{ owner: 'growth' }, ['Fraud-Scorer']],
  [{ text: 'fraud', alias: 'champion', tag: 'owner' }, ['fraud_detector']],
] as const;

describe('the search for models', () => {
  it.each(questions)('answers %j with %j', async (query, names) => {
    await expect(start(zoo).search(query)).resolves.toMatchObject({
      found: names,
    });
  });

  it.each(questions)(
    'answers %j so on an entity that names them, too',
    async (query, names) => {
      const { client, search } = start(
        [...zoo, model('another')],
        'fraud_detector, churn, gone, Fraud-Scorer',
      );

      const { found } = await search(query);

      expect(found.sort()).toEqual([...names]);
      expect(client.searchRegisteredModels).not.toHaveBeenCalled();
    },
  );

  it('finds nothing on an entity that names no models', async () => {
    const { client, search } = start(zoo, '');

    await expect(search()).resolves.toMatchObject({ found: [] });
    expect(client.findRegisteredModel).not.toHaveBeenCalled();
  });

  it('leaves to MLflow what it can search for', async () => {
    const { client, search } = start(zoo);

    await search({
      text: 'Fraud',
      tag: 'state=a',
      owner: 'group:default/risk',
    });

    expect(client.searchRegisteredModels).toHaveBeenCalledWith({
      filter: {
        text: 'fraud',
        tags: [
          { key: 'state', value: 'a' },
          { key: 'owner', text: 'risk' },
        ],
      },
      maximum: 50,
      pageToken: undefined,
    });
  });

  const many = Array.from({ length: 5_000 }, (_, index) =>
    model(`m${String(index).padStart(4, '0')}`, {
      aliases: index % 1_000 === 999 ? ['rare'] : ['champion'],
    }),
  );

  it('takes one call for a page, and goes on where it ended', async () => {
    const { client, search } = start(many);

    const first = await search();
    const second = await search({ cursor: first.nextCursor });

    expect(first.found).toEqual(many.slice(0, 50).map(({ name }) => name));
    expect(second.found[0]).toBe('m0050');
    expect(client.searchRegisteredModels).toHaveBeenCalledTimes(2);
  });

  it('looks through 2,000 models at a time for an alias', async () => {
    const { client, search } = start(many);

    const pages = [await search({ alias: 'rare' })];
    while (pages.at(-1)?.nextCursor) {
      pages.push(
        await search({ alias: 'rare', cursor: pages.at(-1)?.nextCursor }),
      );
    }

    expect(pages.map(({ found }) => found)).toEqual([
      ['m0999', 'm1999'],
      ['m2999', 'm3999'],
      ['m4999'],
    ]);
    expect(client.searchRegisteredModels).toHaveBeenCalledTimes(25);
    client.searchRegisteredModels.mockClear();
    await search({ alias: 'champion' });
    expect(client.searchRegisteredModels).toHaveBeenCalledTimes(1);
  });

  it('looks so for a text that MLflow cannot be asked for', async () => {
    const { client, search } = start([...many.slice(0, 1_800), model('Ärger')]);

    await expect(search({ text: 'ärger' })).resolves.toEqual({
      found: ['Ärger'],
      nextCursor: undefined,
    });
    expect(client.searchRegisteredModels).toHaveBeenCalledTimes(10);
  });

  it('ends where MLflow names the same page again', async () => {
    const { client, search } = start(zoo);
    client.searchRegisteredModels.mockResolvedValue({
      items: [],
      nextToken: 'again',
    });

    await expect(search({ alias: 'rare' })).resolves.toEqual({
      found: [],
      nextCursor: undefined,
    });
    expect(client.searchRegisteredModels).toHaveBeenCalledTimes(2);
  });

  it('asks MLflow once, however many people ask the same', async () => {
    const { client, search } = start(zoo);

    await Promise.all(
      Array.from({ length: 200 }, () => search({ text: 'fraud' })),
    );
    expect(client.searchRegisteredModels).toHaveBeenCalledTimes(1);
    await search({ text: 'churn' });
    expect(client.searchRegisteredModels).toHaveBeenCalledTimes(2);
  });

  it.each(['*', 'churn'])(
    'of %s shows at once what the portal changed',
    async names => {
      const { client, models, entity, search } = start(zoo, names);
      const { aliases } = (await models.search(entity, { text: 'churn' }))
        .items[0];
      expect(aliases).toEqual([{ alias: 'champion', version: '1' }]);
      const moved = { ...zoo[1], aliases: [] };
      client.searchRegisteredModels.mockResolvedValue({ items: [moved] });
      client.findRegisteredModel.mockResolvedValue(moved);

      await expect(search({ alias: 'champion' })).resolves.toMatchObject({
        found: names === '*' ? [] : ['churn'],
      });
      models.outdate(instance, 'churn');

      const { items } = await models.search(entity, { text: 'churn' });
      expect(items[0].aliases).toEqual([]);
    },
  );

  it('says what is wrong with a cursor of another list, and an owner that is none', async () => {
    const { client, search } = start(zoo);
    client.searchRegisteredModels.mockRejectedValue(
      new MlflowError('invalid-request', 'MLflow refused the request (400)'),
    );

    await expect(search({ cursor: 'abc' })).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/a cursor is only good for the list/),
    });
    await expect(search({ owner: ':' })).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/^owner: /),
    });
  });
});
