import { FakeMlflow } from '../../testUtils';

const churnRun = (number: number) => `a${`${number}`.padStart(31, '0')}`;
const build = (number: number) => ({
  description: `build ${number}`,
  tags: new Map([['build', `${number}`]]),
});

const datasetOf = (number: number) => ({
  tags: [{ key: 'mlflow.data.context', value: 'training' }],
  dataset: {
    name: 'customers',
    digest: `d${number}`,
    source_type: 's3',
    source: '{"uri": "s3://demo-bucket/customers.parquet"}',
    schema: '{"mlflow_colspec": [{"type": "double", "name": "age"}]}',
    profile: '{"num_rows": 1000}',
  },
});

/** What was on the servers when the recording began. */
export function makeWorld(mlflow: FakeMlflow, major: number): void {
  makeRuns(mlflow, major);
  const { registry } = mlflow;
  registry.createModel('churn-model', {
    description: 'Predicts churn',
    tags: new Map([['owner', 'team-churn']]),
  });
  for (const number of [1, 2, 3]) {
    const isLogged = number === 2 && major > 2;
    registry.createVersion('churn-model', {
      ...build(number),
      runId: churnRun(number),
      source: isLogged
        ? `models:/m-${'b'.repeat(31)}1`
        : `s3://demo-bucket/churn/${number}`,
    });
  }
  for (const [name, folder, run, versions] of [
    ['fraud-model', 'fraud', 4, 1],
    ['dangling-model', 'd', 1, 2],
    ["O'Brien", 'o', 1, 1],
    ['say "hi"', 'q', 1, 1],
    [`both'"q`, '', 0, 0],
    ['empty-model', '', 0, 0],
    ['gone-run-model', 'g', 3, 1],
  ] as const) {
    registry.createModel(name);
    for (let number = 1; number <= versions; number++) {
      registry.createVersion(name, {
        ...build(number),
        runId: churnRun(run + number - 1),
        source: `s3://demo-bucket/${folder}/${number}`,
      });
    }
  }
  const tags = new Map([['mlflow.prompt.is_prompt', 'true']]);
  registry.createModel('greeting-prompt', { tags });
  registry.createVersion('greeting-prompt', {
    source: 'dummy-source',
    tags: new Map([...tags, ['mlflow.prompt.text', 'Hello {{name}}']]),
  });
}

function makeRuns({ tracking }: FakeMlflow, major: number): void {
  tracking.createExperiment('churn');
  tracking.createExperiment('fraud', new Map([['team', 'risk']]));
  [0.91, 0.93, 0.95].forEach((auc, index) => {
    const number = index + 1;
    const run = tracking.createRun({
      experimentId: '1',
      name: `churn-${number}`,
      status: 'FINISHED',
      startedAt: number,
      endedAt: number,
      tags: new Map([
        ['mlflow.user', 'alice'],
        [
          'mlflow.source.git.commit',
          '0123456789abcdef0123456789abcdef01234567',
        ],
      ]),
      parameters: new Map([['depth', '6']]),
      datasets: [datasetOf(number)],
    });
    run.tags.set('env', 'ci');
    tracking.logMetric(run.id, 'auc', { value: auc, step: 1 });
    tracking.logMetric(run.id, 'loss', { value: 'NaN' });
    tracking.logMetric(run.id, 'big', { value: 'Infinity' });
  });
  tracking.createRun({ experimentId: '2' });
  if (major > 2) {
    const { id } = tracking.createLoggedModel('1', 'churn-lm');
    const run = tracking.run(churnRun(2));
    run.models.push(id);
    tracking.logMetric(run.id, 'val_auc', { value: 0.92 });
  }
}
