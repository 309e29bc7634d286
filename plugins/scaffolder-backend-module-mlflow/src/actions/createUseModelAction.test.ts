import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import {
  FakeGitlab,
  FakeRepository,
} from '@mlflow-portal/pull-requests/testUtils';
import yaml from 'yaml';
import { createUseModelAction } from './createUseModelAction';
import { examples } from './createUseModelAction.examples';

const ada = mockCredentials.user('user:default/ada');
const [step, pullRequest] = yaml.parse(examples[0].example).steps;

const FILE = `kind: Component
metadata:
  name: payment-screening # in the checkout
`;

function component(location: string, name = 'payment-screening'): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: { 'backstage.io/managed-by-location': location },
    },
  };
}

describe('mlflow:model:use', () => {
  const gitlab = new FakeGitlab();
  const workspace = createMockDirectory();
  let repository: FakeRepository;
  let integrations: ScmIntegrations;
  beforeAll(async () => {
    const apiBaseUrl = await gitlab.start();
    integrations = ScmIntegrations.fromConfig(
      new ConfigReader({
        integrations: {
          gitlab: [{ host: 'gitlab.example.com', apiBaseUrl, token: 'portal' }],
        },
      }),
    );
    gitlab.tokens.add('portal');
  });
  afterAll(() => gitlab.stop());
  beforeEach(() => {
    workspace.clear();
    repository = new FakeRepository();
    gitlab.projects.set('ml/screening', repository);
  });

  async function run(
    options: { file?: string; location?: string; input?: object } = {},
  ) {
    const {
      file = FILE,
      location = 'url:https://gitlab.example.com/ml/screening/-/blob/main/deep/catalog-info.yaml',
    } = options;
    const content = Buffer.from(file);
    const { id } = repository.addCommit(
      [],
      'Describe the component',
      new Map([['deep/catalog-info.yaml', { content, executable: false }]]),
    );
    repository.branches.set('main', id);
    const catalog = catalogServiceMock({ entities: [component(location)] });
    const getEntityByRef = jest.spyOn(catalog, 'getEntityByRef');
    const ctx = {
      ...createMockActionContext({
        input: { ...step.input, ...options.input },
        workspacePath: workspace.path,
      }),
      getInitiatorCredentials: async () => ada,
    };
    await createUseModelAction({ catalog, integrations }).handler(ctx);
    expect(getEntityByRef).toHaveBeenCalledWith(expect.anything(), {
      credentials: ada,
    });
    return Object.fromEntries(jest.mocked(ctx.output).mock.calls);
  }

  it('writes the file and says what the pull request is, as documented', async () => {
    const output = await run();

    expect(step.action).toBe('mlflow:model:use');
    expect(
      await readFile(
        join(workspace.path, 'repository/deep/catalog-info.yaml'),
        'utf8',
      ),
    ).toBe(
      `${FILE}  annotations:\n    mlflow.org/registered-models: fraud-detector\n    mlflow.org/instance: risk-prod\n`,
    );
    expect(output).toEqual({
      changed: true,
      entityRef: 'component:default/payment-screening',
      path: 'deep/catalog-info.yaml',
      repoUrl: 'gitlab.example.com?owner=ml&repo=screening',
      baseBranch: 'main',
      branch: expect.stringMatching(/^use-model\/payment-screening-fraud-/),
      title: 'Use fraud-detector in payment-screening',
      body: expect.stringContaining(
        '**payment-screening** uses `fraud-detector` of the MLflow instance `risk-prod`: this names it in `deep/catalog-info.yaml`',
      ),
    });
    for (const text of Object.values<string>(pullRequest.input)) {
      const name = /steps\.use\.output\.(\w+)/.exec(text)?.[1];
      expect(name === undefined || name in output).toBe(true);
    }
  });

  it('proposes nothing where all of it is named already', async () => {
    const { changed } = await run({
      file: `${FILE}  annotations: { mlflow.org/instance: risk-prod, mlflow.org/registered-models: 'a, fraud-detector' }\n`,
    });

    expect(changed).toBe(false);
    await expect(
      readFile(join(workspace.path, 'repository/deep/catalog-info.yaml')),
    ).rejects.toThrow('ENOENT');
  });

  const browse = 'url:https://gitlab.example.com/ml/screening/-/blob';
  it.each([
    [
      'another component',
      { input: { entityRef: 'impostor' } },
      /has no .*impostor that you may see/,
    ],
    [
      'a file of the portal',
      { location: 'file:/app/entities.yaml' },
      /not from a file in a repository/,
    ],
    [
      'an unknown host',
      { location: 'url:https://elsewhere.example/a/b/-/blob/main/c.yaml' },
      /No integration knows/,
    ],
    [
      'a branch that is gone',
      { location: `${browse}/old/deep/catalog-info.yaml` },
      /no branch old/,
    ],
    [
      'a file that is gone',
      { location: `${browse}/main/catalog-info.yaml` },
      /is no file \(any more\)/,
    ],
    [
      'a file without it',
      { file: 'kind: API\nmetadata: { name: a }\n' },
      /not in its file/,
    ],
    ['a folder elsewhere', { input: { targetPath: '../..' } }, /Relative path/],
  ])('refuses %s', async (_, options, message) => {
    await expect(run(options)).rejects.toThrow(message);
  });

  it('takes the branch that is given where the address names none', async () => {
    // As Bitbucket Data Center and Azure DevOps have it; hosts differ in this alone.
    const { baseBranch } = await run({
      input: { baseBranch: 'main' },
      location: `${browse}/HEAD/deep/catalog-info.yaml`,
    });
    expect(baseBranch).toBe('main');
  });
});
