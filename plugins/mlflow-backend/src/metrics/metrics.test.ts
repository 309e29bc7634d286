import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { component } from '../__testUtils__/entities';
import { startPlugin } from '../__testUtils__/startPlugin';
import { FakeRegistry } from '../promotion/__testUtils__/FakeRegistry';

const PATH = '/api/mlflow/entities/component/default/screening/promotions';

const wanted = {
  model: 'fraud',
  alias: 'champion',
  version: '4',
  expectedVersion: '3',
  reason: 'better on the new cases',
};

describe('the metrics of the plugin', () => {
  let mlflow: FakeRegistry;

  beforeAll(async () => {
    mlflow = await FakeRegistry.start();
    mlflow.aliases.set('champion', '3');
    ['3', '4'].forEach(number =>
      mlflow.versions.set(number, { runId: 'r-77' }),
    );
  });

  afterAll(() => mlflow.stop());

  async function start() {
    const written: [string, number, object | undefined][] = [];
    const instrument = (name: string) => {
      const write = (value: number, labels?: object) => {
        written.push([name, value, labels]);
      };
      return { add: write, record: write };
    };
    const { client } = await startPlugin({
      grants: {
        'user:default/ada': ['mlflow.alias.promote', 'mlflow.model.read'],
      },
      entities: [
        component({
          name: 'screening',
          owner: 'group:default/risk',
          annotations: {
            'mlflow.org/instance': 'risk-prod',
            'mlflow.org/registered-models': 'fraud',
          },
        }),
      ],
      mlflow: {
        instances: [
          {
            name: 'risk-prod',
            baseUrl: mlflow.address,
            owners: ['group:default/risk'],
          },
        ],
      },
      services: [
        mockServices.scheduler.factory({
          includeInitialDelayedTasksOnStartup: true,
        }),
        metricsServiceMock.mock({
          createCounter: instrument,
          createHistogram: instrument,
        }).factory,
      ],
    });
    const promote = (body: object) =>
      client
        .post(PATH)
        .set('Authorization', mockCredentials.user.header('user:default/ada'))
        .send(body);
    const labelsOf = (metric: string) =>
      written.filter(([name]) => name === metric).map(([, , labels]) => labels);
    return { written, promote, labelsOf };
  }

  it('tell of calls, looks and promotions, and of no person, model or run', async () => {
    const { written, promote, labelsOf } = await start();

    await promote(wanted).expect(200);
    await promote(wanted).expect(409);

    expect(labelsOf('mlflow.promotions')).toEqual([
      { outcome: 'moved' },
      { outcome: 'failed' },
    ]);
    expect(labelsOf('mlflow.history.look.duration')).toEqual([
      { instance: 'risk-prod', outcome: 'ok' },
    ]);
    expect(labelsOf('mlflow.call.duration')).toEqual(
      expect.arrayContaining([
        { instance: 'risk-prod', kind: 'read', outcome: 'ok' },
        { instance: 'risk-prod', kind: 'write', outcome: 'ok' },
      ]),
    );
    expect(JSON.stringify(written)).not.toMatch(/ada|fraud|champion|r-77/);
  });

  it('count a call once for each attempt, by what came of it, in seconds', async () => {
    mlflow.fateOf = () => 'moved-then-failed';
    mlflow.aliases.set('champion', '3');
    const { written, promote } = await start();

    await promote(wanted).expect(200);

    const writes = written.filter(
      ([, , labels]) => (labels as { kind?: string }).kind === 'write',
    );
    expect(writes).toEqual([
      [
        'mlflow.call.duration',
        expect.any(Number),
        { instance: 'risk-prod', kind: 'write', outcome: 'server-error' },
      ],
    ]);
    expect(writes[0][1]).toBeLessThan(10);
  });
});
