import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findServers } from './servers.mjs';

const folder = 'deploy/mlflow-credit';
const files = {
  'argocd/README.md': '',
  'argocd/dev/mlflow-credit.yaml': {},
  'argocd/prod/mlflow-credit.yaml': {},
  'argocd/dev/mlflow-forgotten.yaml': {},
  [`${folder}/deployment.yaml`]: {
    answers: { name: 'credit', environments: ['dev', 'prod'] },
  },
  [`${folder}/catalog-info.yaml`]: {
    metadata: {
      name: 'mlflow-credit',
      annotations: { 'mlflow.org/instance': 'credit-dev, credit-live' },
    },
  },
  [`${folder}/values.yaml`]: { replicaCount: 1 },
  [`${folder}/environments/prod/values.yaml`]: {
    extraArgs: { appName: 'basic-auth' },
  },
};

const find = (without, changed = {}) =>
  findServers({
    paths: Object.keys(files).filter(path => path !== without),
    read: async path => JSON.stringify({ ...files, ...changed }[path]),
    parse: JSON.parse,
  });

test('each Application with a deployment is a server', async () => {
  const { servers, problems } = await find();
  assert.deepEqual(problems, []);
  assert.deepEqual(servers, [
    {
      instance: 'credit-dev',
      entity: 'mlflow-credit',
      environment: 'dev',
      authentication: false,
    },
    {
      // Not named by the usual pattern: the order of the environments decides.
      instance: 'credit-live',
      entity: 'mlflow-credit',
      environment: 'prod',
      authentication: true,
    },
  ]);
});

test('an environment whose Application is not merged is not started', async () => {
  const { servers } = await find('argocd/prod/mlflow-credit.yaml');
  assert.deepEqual(
    servers.map(({ instance }) => instance),
    ['credit-dev'],
  );
});

const claiming = instances => ({
  [`${folder}/catalog-info.yaml`]: {
    metadata: {
      name: 'mlflow-credit',
      annotations: { 'mlflow.org/instance': instances },
    },
  },
});

for (const name of ['../secrets', 'Credit', 'a/b', '', 'a'.repeat(64)]) {
  test(`an instance named "${name}" is a problem, and the other one a server`, async () => {
    const { servers, problems } = await find(
      undefined,
      claiming(`credit-dev, ${name}`),
    );
    assert.deepEqual(
      servers.map(({ instance }) => instance),
      ['credit-dev'],
    );
    assert.deepEqual(problems, [
      `argocd/prod/mlflow-credit.yaml is not rolled out: mlflow.org/instance in ${folder}/catalog-info.yaml names "${name}" for it; use 1 to 63 lower-case letters, digits and hyphens.`,
    ]);
  });
}

test('an environment without an instance is a problem, and the others are servers', async () => {
  const { servers, problems } = await find(undefined, claiming('credit-dev'));
  assert.deepEqual(
    servers.map(({ instance }) => instance),
    ['credit-dev'],
  );
  assert.equal(problems.length, 1);
});

test('what is no MLflow server is left alone', async () => {
  const { servers, problems } = await find(undefined, {
    [`${folder}/catalog-info.yaml`]: { metadata: { name: 'langfuse-credit' } },
  });
  assert.deepEqual(servers, []);
  assert.deepEqual(problems, []);
});
