import { LoopbackServer } from '../testUtils/LoopbackServer';
import { MlflowClient } from './MlflowClient';

const prompt = [{ key: 'mlflow.prompt.is_prompt', value: 'true' }];

describe('pages of the registry', () => {
  let server: LoopbackServer;
  let client: MlflowClient;

  beforeAll(async () => {
    server = await LoopbackServer.start((_, response) => {
      response.setHeader('content-type', 'application/json').end(
        JSON.stringify({
          registered_models: [{ name: 'fraud' }, { name: 'p', tags: prompt }],
          registered_model: {
            name: `both'"`,
            latest_versions: [{ name: `both'"`, version: '2' }],
          },
          model_versions: [
            { name: 'fraud', version: '7' },
            { name: 'other', version: '1' },
          ],
          next_page_token: 'eyJvZmZzZXQiOiAyfQ==',
        }),
      );
    });
    client = MlflowClient.create({ baseUrl: server.address });
  });

  beforeEach(() => {
    server.requests.length = 0;
  });

  afterAll(() => server.stop());

  const asked = () =>
    server.requests.map(({ url }) => {
      const { pathname, searchParams } = new URL(`http://mlflow${url}`);
      return [
        pathname.replace('/api/2.0/mlflow/', ''),
        Object.fromEntries(searchParams),
      ];
    });

  it('hold registered models and no prompts', async () => {
    await expect(
      client.searchRegisteredModels({
        filter: { text: 'fr' },
        maximum: 50,
        pageToken: 'eyJvZmZzZXQiOiA1fQ==',
      }),
    ).resolves.toMatchObject({
      items: [{ name: 'fraud' }],
      nextToken: 'eyJvZmZzZXQiOiAyfQ==',
    });
    expect(asked()).toEqual([
      [
        'registered-models/search',
        {
          filter: "name ILIKE '%fr%'",
          max_results: '50',
          page_token: 'eyJvZmZzZXQiOiA1fQ==',
        },
      ],
    ]);
  });

  it('hold the versions of one model', async () => {
    await expect(
      client.listModelVersions('fraud', { maximum: 20 }),
    ).resolves.toMatchObject({
      items: [{ version: '7' }],
      nextToken: 'eyJvZmZzZXQiOiAyfQ==',
    });
    expect(asked()).toEqual([
      [
        'model-versions/search',
        {
          filter: "name = 'fraud'",
          order_by: 'version_number DESC',
          max_results: '20',
        },
      ],
    ]);
  });

  it('are one, where the name cannot be searched for', async () => {
    const page = await client.listModelVersions(`both'"`, { maximum: 20 });

    expect(page.nextToken).toBeUndefined();
    expect(page.items).toMatchObject([{ version: '2' }]);
  });
});
