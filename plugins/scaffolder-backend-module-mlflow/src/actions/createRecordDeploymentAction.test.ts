import {
  mockCredentials,
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import yaml from 'yaml';
import { createRecordDeploymentAction } from './createRecordDeploymentAction';
import { examples } from './createRecordDeploymentAction.examples';

const ROUTE = 'http://backend.test/api/mlflow/deployments/requests';
const ada = mockCredentials.user('user:default/ada');

const [{ example }] = examples;
const [step] = yaml.parse(example).steps;

describe('mlflow:deployment:record', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const seen: { body: unknown; authorization: string | null }[] = [];
  beforeEach(() => {
    seen.length = 0;
    server.use(
      http.post(ROUTE, async ({ request }) => {
        const body = (await request.json()) as Record<string, unknown>;
        seen.push({
          body,
          authorization: request.headers.get('authorization'),
        });
        return HttpResponse.json({
          ...body,
          id: 'e9a1',
          requestedBy: 'user:default/ada',
          requestedAt: '2026-11-21T05:00:00.000Z',
          updatedAt: '2026-11-21T05:00:00.000Z',
        });
      }),
    );
  });

  const action = createRecordDeploymentAction({
    auth: mockServices.auth({ pluginId: 'scaffolder' }),
    discovery: mockServices.discovery.mock({
      getBaseUrl: async pluginId => `http://backend.test/api/${pluginId}`,
    }),
  });

  function context(overrides: object = {}) {
    return {
      ...createMockActionContext({ input: step.input }),
      getInitiatorCredentials: async () => ada,
      ...overrides,
    };
  }

  it('runs as documented, on behalf of the person who started the task', async () => {
    const ctx = context();

    await action.handler(ctx);

    expect(step.action).toBe(action.id);
    expect(seen).toEqual([
      {
        body: step.input,
        authorization: mockCredentials.service.header({
          onBehalfOf: ada,
          targetPluginId: 'mlflow',
        }),
      },
    ]);
    expect(ctx.output).toHaveBeenCalledWith('id', 'e9a1');
  });

  it('is not sent a second time when the task is taken up again', async () => {
    const stored = new Map<string, unknown>();
    const checkpoint = async ({
      key,
      fn,
    }: {
      key: string;
      fn: () => Promise<unknown>;
    }) => {
      stored.set(key, stored.get(key) ?? (await fn()));
      return stored.get(key);
    };

    await action.handler(context({ checkpoint }));
    const again = context({ checkpoint });
    await action.handler(again);

    expect(seen).toHaveLength(1);
    expect(again.output).toHaveBeenCalledWith('id', 'e9a1');
    expect([...stored.keys()]).toEqual([
      'mlflow.deployment.record.component:default/mlflow-fraud.https://git.example.com/ml/deployments/pulls/7',
    ]);
  });

  it('writes nothing in a dry run', async () => {
    const ctx = context({ isDryRun: true });

    await action.handler(ctx);

    expect(seen).toEqual([]);
    expect(ctx.output).toHaveBeenCalledWith('id', '');
  });

  it('fails with the reason of the backend', async () => {
    server.use(
      http.post(ROUTE, () =>
        HttpResponse.json(
          {
            error: { name: 'NotAllowedError', message: 'not for viewers' },
            response: { statusCode: 403 },
          },
          { status: 403 },
        ),
      ),
    );

    await expect(action.handler(context())).rejects.toMatchObject({
      statusCode: 403,
      cause: { message: 'not for viewers' },
    });
  });
});
