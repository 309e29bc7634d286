import { Observation, ObservedModel } from './Observation';
import { compareObservations } from './compareObservations';
import { keepLeased } from './keepLeased';

const model = (createdAt: number, champion: string): ObservedModel => ({
  createdAt,
  updatedAt: createdAt,
  aliases: new Map([['champion', champion]]),
});

const look = (
  startedAt: number,
  models: [string, ObservedModel][],
): Observation => ({
  startedAt,
  endedAt: startedAt + 5,
  models: new Map(models),
  hidden: new Map(),
});

const before = look(100, [
  ['fraud', model(7, '3')],
  ['churn', model(8, '1')],
]);

const changes = (next: Observation) =>
  compareObservations('fraud-prod', before, next);

describe('keepLeased', () => {
  it('records nothing of a model that is being changed, and all of the others', () => {
    const kept = keepLeased(
      look(200, [
        ['fraud', model(7, '4')],
        ['churn', model(8, '2')],
      ]),
      before,
      ['fraud'],
    );

    expect(changes(kept)).toMatchObject([{ model: 'churn', to: '2' }]);
  });

  it('finds the change later, within the whole time since it was last looked at', () => {
    const kept = keepLeased(
      look(200, [['fraud', model(7, '4')]]),
      look(100, [['fraud', model(7, '3')]]),
      ['fraud'],
    );

    expect(
      compareObservations(
        'fraud-prod',
        kept,
        look(300, [['fraud', model(7, '4')]]),
      ),
    ).toMatchObject([{ from: '3', to: '4', notBefore: 100, notAfter: 305 }]);
  });

  it('leaves also its deletion and its new name to a later look', () => {
    const kept = keepLeased(
      look(200, [
        ['card-fraud', model(7, '3')],
        ['churn', model(8, '1')],
      ]),
      before,
      ['fraud'],
    );

    expect(changes(kept)).toEqual([]);
  });

  it('leaves also its loss from sight to a later look', () => {
    const kept = keepLeased(
      {
        ...look(200, [['churn', model(8, '1')]]),
        hidden: new Map([['fraud', { ...model(7, '3'), lastSeenAt: 100 }]]),
      },
      before,
      ['fraud'],
    );

    expect(changes(kept)).toEqual([]);
  });
});
