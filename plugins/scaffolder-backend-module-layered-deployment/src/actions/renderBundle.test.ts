import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import type { JsonObject } from '@backstage/types';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { startService } from '../__testUtils__/startService';
import { createRenderBundleAction } from './renderBundle';
import { examples } from './renderBundle.examples';

const platforms = ['aks-production', 'try-out'].map(name =>
  parse(
    readFileSync(
      resolvePackagePath(
        '@mlflow-portal/layered-deployment',
        'examples',
        name,
        'platform.yaml',
      ),
      'utf8',
    ),
  ),
);

const integrations = ScmIntegrations.fromConfig(
  mockServices.rootConfig({
    data: { integrations: { gitea: [{ host: 'git.example.com' }] } },
  }),
);

async function createAction(
  options: { groups?: string[]; claims?: string; config?: JsonObject } = {},
) {
  const { groups = ['group:default/fraud'], claims, config = {} } = options;
  return createRenderBundleAction({
    layeredDeployment: await startService(platforms, config),
    integrations,
    auth: mockServices.auth(),
    catalog: catalogServiceMock({
      entities: claims
        ? [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Component',
              metadata: {
                name: 'mlflow-other',
                namespace: 'default',
                annotations: {
                  'layered-deployment/claims': claims,
                  'backstage.io/managed-by-location':
                    'url:https://git.example.com/ml/deployments/src/branch/main/deploy/mlflow-other/catalog-info.yaml',
                },
              },
            },
          ]
        : [],
    }),
    userInfo: mockServices.userInfo({
      userEntityRef: 'user:default/mock',
      ownershipEntityRefs: groups,
    }),
  });
}

const [twoEnvironments] = examples.map(
  ({ example }) => parse(example).steps[0].input,
);

describe('deployment:bundle:render', () => {
  const worker = setupServer();
  registerMswTestHooks(worker);
  const workspace = createMockDirectory();

  beforeEach(() => {
    workspace.clear();
    worker.use(
      http.get('https://git.example.com/api/v1/*', () =>
        HttpResponse.json({ message: 'not found' }, { status: 404 }),
      ),
    );
  });

  type Action = Awaited<ReturnType<typeof createAction>>;

  function contextOf(input: JsonObject): Parameters<Action['handler']>[0] {
    return {
      ...createMockActionContext({
        input: input as { answers: JsonObject; targetPath: string },
        workspacePath: workspace.path,
      }),
      getInitiatorCredentials: async () => mockCredentials.user(),
    } as Parameters<Action['handler']>[0];
  }

  it.each(examples.map(({ description, example }) => [description, example]))(
    'runs the example: %s',
    async (_, example) => {
      const action = await createAction();
      const { input } = parse(example).steps[0];
      const context = contextOf({ targetPath: '.', ...input });
      await action.handler(context);
      expect(context.output).toHaveBeenCalledWith(
        'entityRef',
        `component:default/mlflow-${input.answers.name}`,
      );
    },
  );

  it('writes the files below the target path and says what a pull request needs', async () => {
    const action = await createAction();
    const context = contextOf(twoEnvironments);
    await action.handler(context);

    const record = readFileSync(
      workspace.resolve('bundle/deploy/mlflow-fraud/deployment.yaml'),
      'utf8',
    );
    expect(parse(record).answers.name).toBe('fraud');
    expect(context.output).toHaveBeenCalledWith(
      'repoUrl',
      'git.example.com?owner=ml&repo=deployments',
    );
    expect(context.output).toHaveBeenCalledWith('draft', true);
    expect(context.output).toHaveBeenCalledWith('createOnly', [
      'deploy/mlflow-fraud/environments/dev/facts.yaml',
      'deploy/mlflow-fraud/environments/prod/facts.yaml',
    ]);
  });

  it('refuses an owner that the requester does not belong to', async () => {
    const action = await createAction({ groups: ['group:default/growth'] });
    await expect(action.handler(contextOf(twoEnvironments))).rejects.toThrow(
      'answers.owner: you do not belong to group:default/fraud',
    );
    expect(workspace.content()).toEqual({});
  });

  it('refuses to change the server of another team', async () => {
    const theirs = {
      platform: 'try-out',
      name: 'sketch',
      owner: 'group:default/fraud',
      environments: ['sandbox'],
      size: 'small',
    };
    const service = await startService(platforms);
    const generated = service.generate({ answers: theirs });
    const record = `${generated.rootPath}/deployment.yaml`;
    const id = 'a'.repeat(40);
    const api = 'https://git.example.com/api/v1/repos/ml/deployments';
    const folders = record.split('/').slice(0, -1);
    worker.use(
      http.get(`${api}/branches/main`, () =>
        HttpResponse.json({ commit: { id } }),
      ),
      http.get(`${api}/git/trees/:tree`, ({ params }) => {
        const depth = params.tree === id ? 0 : Number(params.tree) + 1;
        const folder = folders[depth];
        const entry = folder
          ? { path: folder, mode: '040000', type: 'tree', sha: `${depth}` }
          : {
              path: 'deployment.yaml',
              mode: '100644',
              type: 'blob',
              sha: 'b'.repeat(40),
            };
        return HttpResponse.json({ truncated: false, tree: [entry] });
      }),
      http.get(
        `${api}/raw/*`,
        () =>
          new HttpResponse(
            generated.files.find(({ path }) => path === record)?.content,
          ),
      ),
    );
    const action = await createAction({ groups: ['group:default/growth'] });
    const answers = { ...theirs, owner: 'group:default/growth' };
    await expect(
      action.handler(contextOf({ answers, targetPath: '.' })),
    ).rejects.toThrow(
      'answers.name: the server belongs to group:default/fraud, and you do not',
    );
    expect(workspace.content()).toEqual({});
  });

  it('names the field of a wrong answer', async () => {
    const action = await createAction();
    const answers = { ...twoEnvironments.answers, name: 'Fraud!' };
    await expect(
      action.handler(contextOf({ ...twoEnvironments, answers })),
    ).rejects.toThrow(/^answers\.name: must be 1 to 30 characters/);
  });

  it('refuses a name that a server of the catalog uses', async () => {
    const action = await createAction({ claims: 'instance:fraud-dev' });
    await expect(action.handler(contextOf(twoEnvironments))).rejects.toThrow(
      'component:default/mlflow-other uses the instance "fraud-dev" already',
    );
  });

  it('asks for the own token where the portal demands it', async () => {
    const action = await createAction({
      config: { scaffolder: { requireScmUserCredentials: true } },
    });
    await expect(action.handler(contextOf(twoEnvironments))).rejects.toThrow(
      /^token: .* in the name of the person who asks, .* start over/,
    );
  });
});
