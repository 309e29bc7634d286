import { instanceStatus } from '../__fixtures__/instances';
import { MlflowClient } from './MlflowClient';

function clientWith(answer: { status?: number; body: unknown }) {
  const fetch = jest.fn(
    async (..._: Parameters<typeof globalThis.fetch>) =>
      ({
        ok: (answer.status ?? 200) < 400,
        status: answer.status ?? 200,
        statusText: 'text',
        headers: new Headers({ 'content-type': 'application/json' }),
        json: async () => answer.body,
        text: async () => JSON.stringify(answer.body),
      } as Response),
  );
  return { client: new MlflowClient({ fetchApi: { fetch } }), fetch };
}

describe('MlflowClient', () => {
  it('asks for the instances of an entity', async () => {
    const items = [instanceStatus()];
    const { client, fetch } = clientWith({ body: { items } });
    await expect(
      client.getInstances('Component:default/mlflow-fraud'),
    ).resolves.toEqual({ items });
    expect(fetch).toHaveBeenCalledWith(
      'plugin://mlflow/entities/component/default/mlflow-fraud/instances',
      undefined,
    );
  });

  it('keeps a hostile name in its own path segment', async () => {
    const { client, fetch } = clientWith({
      body: { items: [], instances: [], missing: [] },
    });
    await client.getModels('component:default/..%2F?x=1#');
    expect(fetch.mock.calls[0][0]).toBe(
      'plugin://mlflow/entities/component/default/..%252F%3Fx%3D1%23/models',
    );
  });

  it('asks for the champions of the fleet by what is set', async () => {
    const body = {
      ...{ alias: 'champion', items: [], total: 0 },
      ...{ instances: [], withheld: [], aliases: [] },
    };
    const { client, fetch } = clientWith({ body });
    await expect(
      client.getFleetChampions({ search: 'a&b', owner: undefined }),
    ).resolves.toEqual(body);
    expect(fetch.mock.calls[0][0]).toBe(
      'plugin://mlflow/fleet/champions?search=a%26b',
    );
  });

  it('sends the answers of the form for a preview', async () => {
    const { client, fetch } = clientWith({
      body: {
        problems: [],
        environments: [],
        files: [],
        findings: [],
        missingFacts: [],
        prerequisites: [],
      },
    });
    await client.previewDeployment({ name: 'credit' });
    expect(fetch).toHaveBeenCalledWith(
      'plugin://mlflow/deployments/preview',
      expect.objectContaining({
        method: 'POST',
        body: '{"answers":{"name":"credit"}}',
      }),
    );
  });

  it('throws the backend’s refusal with its status', async () => {
    const { client } = clientWith({
      status: 403,
      body: { error: { name: 'NotAllowedError', message: 'no' } },
    });
    await expect(client.getRequests()).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 403,
    });
  });

  it('refuses an answer of another shape', async () => {
    const { client } = clientWith({ body: { items: 'none' } });
    await expect(client.getPlatforms()).rejects.toThrow(/items/);
  });
});
