import { MlflowRun } from '@mlflow-portal/backstage-plugin-mlflow-node';
import { VersionFacts, evaluateGates } from './evaluateGates';
import { gatesSchema } from './promotionRule';

type Metric = number | 'NaN' | undefined;

function facts(
  number: string,
  options: {
    auc?: Metric;
    run?: Partial<MlflowRun> | 'gone' | 'no-access';
    tags?: [string, string][];
  } = {},
): VersionFacts {
  const { auc, run = {}, tags } = options;
  return {
    version: {
      name: 'fraud',
      version: number,
      createdAt: 0,
      status: 'READY',
      tags: new Map(tags),
    },
    run:
      typeof run === 'string'
        ? { state: run }
        : {
            state: 'found',
            run: {
              runId: 'r',
              experimentId: '0',
              deleted: false,
              metrics: auc === undefined ? [] : [{ key: 'auc', value: auc }],
              params: [],
              tags: new Map(),
              datasets: [],
              ...run,
            },
          },
  };
}

function evaluate(
  gates: object,
  candidate: VersionFacts,
  current?: VersionFacts,
  isRollback = false,
) {
  return evaluateGates([gatesSchema.parse(gates)], {
    candidate,
    current,
    isRollback,
  });
}

describe('the gate of a metric', () => {
  it.each<[string, number, Metric, Metric, string]>([
    ['higher', 0, 0.93, 0.92, 'passed'],
    ['higher', 0, 0.92, 0.92, 'passed'],
    ['higher', 0, 0.91, 0.92, 'failed'],
    ['higher', 0.01, 0.91, 0.92, 'passed'],
    ['higher', 0.01, 0.92, 0.93, 'passed'],
    ['higher', 0.01, 0.9, 0.92, 'failed'],
    ['lower', 0, 10, 11, 'passed'],
    ['lower', 0, 12, 11, 'failed'],
    ['lower', 1, 12, 11, 'passed'],
    ['lower', 1, 12.1, 11, 'failed'],
    ['higher', 0, -2, -1, 'failed'],
    ['lower', 0, -2, -1, 'passed'],
    ['higher', 0, Number.MAX_VALUE, Number.MAX_VALUE, 'passed'],
    ['higher', 0, -Number.MAX_VALUE, Number.MAX_VALUE, 'failed'],
    ['higher', 0, 0, 0, 'passed'],
    ['higher', 0, 'NaN', 0.92, 'failed'],
    ['higher', 0, undefined, 0.92, 'failed'],
    ['higher', 0, 0.1, 'NaN', 'passed'],
    ['higher', 0, 0.1, undefined, 'passed'],
  ])(
    '(%s is better, %d worse is allowed) says to %p after %p: %s',
    (better, tolerance, value, before, expected) => {
      const [gate] = evaluate(
        { metrics: [{ name: 'auc', better, tolerance }] },
        facts('4', { auc: value }),
        facts('3', { auc: before }),
      );

      expect(gate).toMatchObject({ gate: 'metric', result: expected });
    },
  );

  const auc = { metrics: [{ name: 'auc', better: 'higher' }] };

  it('says which number failed', () => {
    const [gate] = evaluate(
      auc,
      facts('4', { auc: 0.91 }),
      facts('3', { auc: 0.92 }),
    );

    expect(gate).toEqual({
      gate: 'metric',
      name: 'auc',
      result: 'failed',
      candidate: 0.91,
      current: 0.92,
      message:
        'auc of version 4 is 0.91, that of version 3 is 0.92; higher is better, and it must not be worse',
    });
  });

  it('lets the first version of an alias pass that has the metric', () => {
    expect(evaluate(auc, facts('1', { auc: 0.5 }))).toMatchObject([
      { result: 'passed' },
    ]);
    expect(evaluate(auc, facts('1'))).toMatchObject([{ result: 'failed' }]);
  });

  it('does not pass because a number is hidden from the portal', () => {
    const [hidden] = evaluate(
      auc,
      facts('4', { auc: 0.99 }),
      facts('3', { run: 'no-access' }),
    );

    expect(hidden).toMatchObject({ result: 'failed' });
    expect(hidden.message).toMatch('may not read the run of version 3');
  });

  it('has nothing to compare with where the run of the other version is gone', () => {
    expect(
      evaluate(auc, facts('4', { auc: 0.5 }), facts('3', { run: 'gone' })),
    ).toMatchObject([{ result: 'passed' }]);
  });

  it('does not count on the way back', () => {
    const rollback = evaluate(
      { ...auc, tags: [{ name: 'reviewed' }] },
      facts('3', { auc: 0.91 }),
      facts('4', { auc: 0.92 }),
      true,
    );

    expect(rollback.map(({ result }) => result)).toEqual(['waived', 'failed']);
  });
});

describe('the gate of a tag', () => {
  it.each<[object, [string, string][], string]>([
    [{ name: 'reviewed' }, [['reviewed', '']], 'passed'],
    [{ name: 'reviewed' }, [], 'failed'],
    [{ name: 'stage', value: 'ok' }, [['stage', 'ok']], 'passed'],
    [{ name: 'stage', value: 'ok' }, [['stage', 'no']], 'failed'],
    [{ name: '__proto__' }, [], 'failed'],
  ])('%j, with the tags %j: %s', (tag, tags, expected) => {
    expect(evaluate({ tags: [tag] }, facts('4', { tags }))).toMatchObject([
      { gate: 'tag', result: expected },
    ]);
  });

  it('names the tag and its value', () => {
    const [gate] = evaluate(
      { tags: [{ name: 'stage', value: 'ok' }] },
      facts('4'),
    );

    expect(gate.message).toBe('version 4 must have the tag stage=ok');
  });
});

describe('the gate of the run', () => {
  it.each<[Partial<MlflowRun> | 'gone' | 'no-access', string, string]>([
    [{ status: 'FINISHED' }, 'passed', 'is FINISHED'],
    [{ status: 'FAILED' }, 'failed', 'is FAILED'],
    [{}, 'failed', 'cannot be found'],
    [{ status: 'FINISHED', deleted: true }, 'failed', 'cannot be found'],
    ['gone', 'failed', 'cannot be found'],
    ['no-access', 'failed', 'cannot be found'],
  ])('with the run %j: %s', (run, expected, words) => {
    const [gate] = evaluate({ runStatus: 'FINISHED' }, facts('4', { run }));

    expect(gate).toMatchObject({ gate: 'run-status', result: expected });
    expect(gate.message).toMatch(words);
  });

  it('is not open to a version without a run', () => {
    const withoutRun = { ...facts('4'), run: undefined };

    expect(evaluate({ runStatus: 'FINISHED' }, withoutRun)).toMatchObject([
      { result: 'failed' },
    ]);
  });
});
