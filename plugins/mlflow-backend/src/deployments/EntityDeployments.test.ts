import { mockServices } from '@backstage/backend-test-utils';
import { ANNOTATION_LOCATION } from '@backstage/catalog-model';
import {
  AuthenticationError,
  InputError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import {
  DeploymentResponse,
  deploymentResponseSchema,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { CLAIMS_ANNOTATION, Platform } from '@mlflow-portal/layered-deployment';
import { component } from '../__testUtils__/entities';
import { platformsService } from '../__testUtils__/platforms';
import { DeploymentReader } from './DeploymentReader';
import { EntityDeployments } from './EntityDeployments';
import { toFormData } from './toFormData';
import { FakeRepositories } from './__testUtils__/FakeRepositories';
import { aksAnswers, aksPlatform } from './__testUtils__/aksProduction';

const REPOSITORY = 'https://git.example.com/ml/deployments';
const BRANCH = `${REPOSITORY}/-/blob/main`;
const FOLDER = 'deploy/mlflow-fraud';

const integrations = ScmIntegrations.fromConfig(
  mockServices.rootConfig({
    data: {
      integrations: {
        gitlab: [
          {
            host: 'git.example.com',
            apiBaseUrl: 'https://git.example.com/api/v4',
            baseUrl: 'https://git.example.com',
            token: 'portal-token',
          },
        ],
      },
    },
  }),
);

// It takes its time, and is the same each time.
const made = platformsService(aksPlatform()).generate({
  answers: aksAnswers(),
});

function server(
  location = `url:${BRANCH}/${FOLDER}/catalog-info.yaml`,
  name = 'mlflow-fraud',
) {
  return component({
    name,
    owner: 'group:default/fraud',
    type: 'mlflow-server',
    annotations: {
      [ANNOTATION_LOCATION]: location,
      [CLAIMS_ANNOTATION]: 'instance:fraud-dev',
    },
  });
}

function start(...platforms: Platform[]) {
  const configured = platforms.length ? platforms : [aksPlatform()];
  const repositories = new FakeRepositories(`${BRANCH}/`);
  repositories.write(made.files);
  const clock = { now: 0 };
  const service = platformsService(...configured);
  const deployments = new EntityDeployments({
    service,
    integrations,
    logger: mockServices.logger.mock(),
    reader: new DeploymentReader({
      service,
      integrations,
      repositories,
      now: () => clock.now,
    }),
  });
  const describe = async (entity = server()) =>
    deploymentResponseSchema.parse(await deployments.describe(entity));
  return { deployments, describe, repositories, clock };
}

describe('EntityDeployments', () => {
  it('tells what a server was deployed from', async () => {
    const { describe: tell } = start();

    expect(await tell()).toEqual({
      state: 'known',
      readAt: new Date(0).toISOString(),
      stale: false,
      deployment: expect.objectContaining({
        platform: { name: 'aks-weu', title: 'AKS West Europe' },
        product: {
          id: 'community-mlflow',
          title: 'MLflow by the community chart',
        },
        form: toFormData(aksAnswers()),
        generatorVersion: expect.stringMatching(/^\d+\./),
        url: `${BRANCH}/${FOLDER}/deployment.yaml`,
        layers: expect.arrayContaining([
          { concern: 'database', title: expect.stringMatching(/PostgreSQL/) },
        ]),
        standard: {
          chartRelease: '1.11.5',
          imageTag: expect.stringMatching(/^v/),
        },
        problems: [],
      }),
    });
  });

  it('tells of each environment how to reach it, what runs and what is missing', async () => {
    const { describe: tell, repositories } = start();
    repositories.write([
      {
        path: `${FOLDER}/environments/dev/facts.yaml`,
        content:
          'identity:\n  clientId: 3c5a0f5e-9d0b-4b7a-8f0e-2a6f1f0c9d11\n',
      },
    ]);

    const [dev, prod] = known(await tell()).environments;

    expect(dev).toEqual({
      environment: 'dev',
      instance: 'fraud-dev',
      namespace: 'ml-fraud-dev',
      host: 'fraud.dev.ml.example.com',
      inClusterAddress: 'http://mlflow-fraud.ml-fraud-dev.svc:80',
      chartRelease: '1.11.5',
      image: expect.stringMatching(/mlflow.*:v/),
      database: 'postgresql',
      artifactStore: 'azure-blob',
      missingFacts: [],
      factsUrl: `${BRANCH}/${FOLDER}/environments/dev/facts.yaml`,
    });
    expect(prod.missingFacts).toEqual([
      {
        fact: 'identity.clientId',
        description: expect.any(String),
        command: expect.stringContaining('az identity show'),
      },
    ]);
  });

  it('tells the release that was deployed, not the one of today', async () => {
    const { describe: tell } = start(
      aksPlatform({
        products: [{ id: 'community-mlflow', releases: ['1.8.1', '1.11.5'] }],
      }),
    );

    const { environments, standard } = known(await tell());

    expect(environments[0].chartRelease).toBe('1.11.5');
    expect(standard?.chartRelease).toBe('1.8.1');
  });

  it('tells the answers also where they do not fit the platform any more', async () => {
    const sizes = { large: aksPlatform().sizes.medium };
    const { describe: tell } = start(aksPlatform({ sizes }));

    const { form, environments, problems } = known(await tell());

    expect(form).toEqual(toFormData(aksAnswers()));
    expect(environments).toEqual([]);
    expect(problems).toContainEqual({
      field: 'answers.size.dev',
      message: expect.stringContaining('choose large'),
    });
  });

  it('hands the generator what it has to know to change nothing', async () => {
    const { deployments } = start();

    const again = platformsService(aksPlatform()).generate({
      answers: aksAnswers(),
      ...(await deployments.existing(server())),
    });

    expect(again.files).toEqual(made.files);
  });

  it('asks the Git host at most once a minute, and with one call while nothing changes', async () => {
    const { describe: tell, repositories, clock } = start();
    await tell();
    // The branch, the folder, deployment.yaml and two facts.yaml.
    expect(repositories.asked).toHaveLength(5);

    await tell();
    clock.now += 59_000;
    await tell();
    expect(repositories.asked).toHaveLength(5);

    clock.now += 2_000;
    await tell();
    expect(repositories.asked.slice(5)).toEqual(['main']);
  });

  it.each([
    ['another repository', 'https://git.example.com/ml/mine/-/blob/main'],
    ['another branch', `${REPOSITORY}/-/blob/mine`],
    ['another host', 'https://evil.example.com/ml/deployments/-/blob/main'],
  ])('asks nobody about an entity of %s', async (_, base) => {
    const { describe: tell, repositories } = start();

    expect(
      await tell(server(`url:${base}/${FOLDER}/catalog-info.yaml`)),
    ).toEqual({ state: 'unknown', reason: 'not-generated' });
    expect(repositories.asked).toEqual([]);
  });

  it.each([
    ['no address', 'file:/catalog/all.yaml'],
    ['another file', `url:${BRANCH}/${FOLDER}/all.yaml`],
    ['the root of the repository', `url:${BRANCH}/catalog-info.yaml`],
  ])('knows no deployment of %s', async (_, location) => {
    const { describe: tell, repositories } = start();
    expect(await tell(server(location))).toMatchObject({
      reason: 'not-generated',
    });
    expect(repositories.asked).toEqual([]);
  });

  it('does not give an entity the deployment of another', async () => {
    const { describe: tell } = start();
    expect(await tell(server(undefined, 'mlflow-growth'))).toEqual({
      state: 'unknown',
      reason: 'not-generated',
    });
  });

  it('says that the file is gone, also after it was there', async () => {
    const { describe: tell, repositories, clock } = start();
    await tell();
    repositories.remove(`${FOLDER}/deployment.yaml`);
    clock.now += 61_000;

    expect(await tell()).toEqual({ state: 'unknown', reason: 'file-gone' });
  });

  it('says what is wrong with a file that somebody edited', async () => {
    const { describe: tell, repositories } = start();
    repositories.write([
      { path: `${FOLDER}/deployment.yaml`, content: 'answers: [' },
    ]);

    expect(await tell()).toEqual({
      state: 'unknown',
      reason: 'unreadable',
      message: expect.stringMatching(/deployment\.yaml.*not valid YAML/),
    });
  });

  it('names the platform that is not configured any more', async () => {
    const { describe: tell } = start(aksPlatform({ name: 'aks-neu' }));

    expect(await tell()).toEqual({
      state: 'unknown',
      reason: 'unknown-platform',
      message: expect.stringContaining('"aks-weu"'),
    });
  });

  it.each([
    ['no-access', new AuthenticationError('no')],
    ['no-answer', new ServiceUnavailableError('no')],
    ['not-configured', new InputError('no')],
  ])('says %s where the Git host is the reason', async (reason, failure) => {
    const { describe: tell, repositories } = start();
    repositories.failure = failure;

    expect(await tell()).toEqual({ state: 'unknown', reason });
  });

  it('tells what it knew last, as stale, while the Git host fails', async () => {
    const { describe: tell, repositories, clock } = start();
    await tell();
    repositories.failure = new ServiceUnavailableError('no');
    clock.now += 61_000;

    expect(await tell()).toMatchObject({ state: 'known', stale: true });
  });
});

function known(response: DeploymentResponse) {
  if (response.state !== 'known') {
    throw new Error(`Not known: ${response.reason}`);
  }
  return response.deployment;
}
