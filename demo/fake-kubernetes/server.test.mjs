import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { FakeKubernetes } from './server.mjs';

const applications = '/apis/argoproj.io/v1alpha1/applications';
const repository = 'http://127.0.0.1:3300/ml/deployments.git';

let kubernetes;
let address;

async function list(path, selector) {
  const query = selector
    ? `?labelSelector=${encodeURIComponent(selector)}`
    : '';
  const answer = await fetch(`${address}${path}${query}`);
  assert.equal(answer.status, 200);
  return await answer.json();
}

beforeEach(async () => {
  kubernetes = new FakeKubernetes();
  address = `http://127.0.0.1:${await kubernetes.start(0)}`;
  kubernetes.show({
    entity: 'mlflow-risk',
    environment: 'prod',
    repository,
    phase: 'healthy',
    backedUp: true,
  });
  kubernetes.show({
    entity: 'mlflow-credit',
    environment: 'dev',
    repository,
    phase: 'progressing',
  });
});

afterEach(() => kubernetes.stop());

test('a label selector leaves only the objects of one entity', async () => {
  const { kind, items } = await list(
    applications,
    'backstage.io/kubernetes-id=mlflow-risk',
  );
  assert.equal(kind, 'ApplicationList');
  assert.deepEqual(
    items.map(({ metadata }) => [
      metadata.name,
      metadata.labels['mlflow.org/environment'],
    ]),
    [['mlflow-risk-prod', 'prod']],
  );
  const { items: pods } = await list(
    '/api/v1/pods',
    'backstage.io/kubernetes-id in (mlflow-risk,other)',
  );
  assert.equal(pods.length, 2);
  const { items: none } = await list(
    '/api/v1/pods',
    'backstage.io/kubernetes-id=payment-screening',
  );
  assert.deepEqual(none, []);
});

test('a namespace leaves only its own objects', async () => {
  const { items } = await list('/api/v1/namespaces/ml-mlflow-credit-dev/pods');
  assert.equal(items.length, 2);
});

test('a backup ran in the last day, where there are backups', async () => {
  const { kind, items } = await list('/apis/batch/v1/cronjobs');
  assert.equal(kind, 'CronJobList');
  assert.deepEqual(
    items.map(({ metadata }) => [
      metadata.name,
      metadata.labels['backstage.io/kubernetes-id'],
    ]),
    [['mlflow-risk-prod-backup', 'mlflow-risk']],
  );
  const { lastScheduleTime, lastSuccessfulTime } = items[0].status;
  assert.ok(lastSuccessfulTime > lastScheduleTime);
  assert.ok(Date.now() - Date.parse(lastScheduleTime) < 24 * 3_600_000);
});

test('a sync that goes on began a moment ago', async () => {
  const { items } = await list(applications);
  const [{ startedAt }] = items
    .map(({ status }) => status.operationState)
    .filter(({ phase }) => phase === 'Running');
  assert.ok(Date.now() - Date.parse(startedAt) < 5 * 60_000);
});

test('a kind without recordings is an empty list', async () => {
  const { kind, items } = await list('/apis/batch/v1/jobs');
  assert.equal(kind, 'jobsList');
  assert.deepEqual(items, []);
});

test('no recorded name or address is left, and no two servers share an id', async () => {
  const { items } = await list(applications);
  const text = JSON.stringify(items);
  assert.doesNotMatch(text, /13000|mlflow-azure|mlflow-prog\b/);
  assert.equal(new Set(items.map(({ metadata }) => metadata.uid)).size, 2);
});

test('a rollout that ends takes the place of the one that went on', async () => {
  kubernetes.show({
    entity: 'mlflow-credit',
    environment: 'dev',
    repository,
    phase: 'healthy',
  });
  const { items } = await list(
    applications,
    'backstage.io/kubernetes-id=mlflow-credit',
  );
  assert.deepEqual(
    items.map(({ status }) => status.health.status),
    ['Healthy'],
  );
});

test('the fake refuses writes and what is no list', async () => {
  const write = await fetch(`${address}/api/v1/pods`, { method: 'POST' });
  assert.equal(write.status, 405);
  const other = await fetch(`${address}/healthz`);
  assert.equal(other.status, 404);
});
