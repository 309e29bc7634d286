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

const find = without =>
  findServers({
    paths: Object.keys(files).filter(path => path !== without),
    read: async path => JSON.stringify(files[path]),
    parse: JSON.parse,
  });

test('each Application with a deployment is a server', async () => {
  assert.deepEqual(await find(), [
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
  const servers = await find('argocd/prod/mlflow-credit.yaml');
  assert.deepEqual(
    servers.map(({ instance }) => instance),
    ['credit-dev'],
  );
});
