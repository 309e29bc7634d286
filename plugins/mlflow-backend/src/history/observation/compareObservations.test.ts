import { HiddenModel, Observation, ObservedModel } from './Observation';
import { compareObservations } from './compareObservations';

const model = (
  aliases: Record<string, string>,
  createdAt = 7,
): ObservedModel => ({
  createdAt,
  updatedAt: createdAt,
  aliases: new Map(Object.entries(aliases)),
});

const look = (
  startedAt: number,
  models: Record<string, ObservedModel>,
  hidden: Record<string, HiddenModel> = {},
): Observation => ({
  startedAt,
  endedAt: startedAt + 5,
  models: new Map(Object.entries(models)),
  hidden: new Map(Object.entries(hidden)),
});

/** What happened, as "model alias kind from>to (after..by)". */
function between(previous: Observation | undefined, next: Observation) {
  return compareObservations('fraud-prod', previous, next).map(event => {
    const { alias, from, to, notBefore, notAfter } = event;
    const words = [event.model, alias, event.kind].filter(Boolean).join(' ');
    return `${words} ${from ?? ''}>${to ?? ''} (${
      notBefore ?? ''
    }..${notAfter})`;
  });
}

describe('compareObservations', () => {
  it('does not know when what it sees first was set', () => {
    expect(
      between(undefined, look(10, { fraud: model({ champion: '3' }) })),
    ).toEqual(['fraud model-seen > (..15)', 'fraud champion seen >3 (..15)']);
  });

  it('finds what was set, moved and removed, between the starts of one look and the end of the next', () => {
    expect(
      between(
        look(10, { fraud: model({ champion: '3', old: '1' }) }),
        look(70, { fraud: model({ champion: '4', challenger: '5' }) }),
      ),
    ).toEqual([
      'fraud champion moved 3>4 (10..75)',
      'fraud challenger set >5 (10..75)',
      'fraud old removed 1> (10..75)',
    ]);
  });

  it('finds nothing where nothing changed', () => {
    const models = { fraud: model({ champion: '3' }) };
    expect(between(look(10, models), look(70, models))).toEqual([]);
  });

  it('tells a model made again by its time of creation', () => {
    expect(
      between(
        look(10, { fraud: model({ champion: '3' }, 7) }),
        look(70, { fraud: model({ champion: '1' }, 60) }),
      ),
    ).toEqual([
      'fraud model-deleted > (10..75)',
      'fraud model-seen > (10..75)',
      'fraud champion seen >1 (..75)',
    ]);
  });

  it('follows a rename', () => {
    expect(
      between(
        look(10, { fraud: model({ champion: '3' }) }),
        look(70, { 'card-fraud': model({ champion: '3' }) }),
      ),
    ).toEqual([
      'fraud model-renamed >card-fraud (10..75)',
      'card-fraud model-seen fraud> (10..75)',
      'card-fraud champion seen >3 (..75)',
    ]);
  });

  it('takes nothing for a rename where two models are as old', () => {
    expect(
      between(
        look(10, { one: model({}), two: model({}) }),
        look(70, { three: model({}) }),
      ),
    ).toEqual([
      'one model-deleted > (10..75)',
      'two model-deleted > (10..75)',
      'three model-seen > (10..75)',
    ]);
  });

  it('knows a hidden model again that was renamed', () => {
    const hidden = { fraud: { ...model({ champion: '3' }), lastSeenAt: 10 } };
    expect(
      between(
        look(70, {}, hidden),
        look(130, { scoring: model({ champion: '3' }) }),
      ),
    ).toEqual([
      'fraud model-renamed >scoring (10..135)',
      'scoring model-seen fraud> (70..135)',
      'scoring champion seen >3 (..135)',
    ]);
  });

  it('knows of a hidden model only from its last look, once it is shown again', () => {
    const fraud = model({ champion: '3' });
    const hidden = { fraud: { ...fraud, lastSeenAt: 10 } };

    expect(between(look(10, { fraud }), look(70, {}, hidden))).toEqual([
      'fraud model-hidden > (10..75)',
    ]);
    expect(between(look(70, {}, hidden), look(130, {}, hidden))).toEqual([]);
    expect(
      between(
        look(130, {}, hidden),
        look(190, { fraud: model({ champion: '4' }) }),
      ),
    ).toEqual([
      'fraud model-shown > (130..195)',
      'fraud champion moved 3>4 (10..195)',
    ]);
    expect(between(look(130, {}, hidden), look(190, {}))).toEqual([
      'fraud model-deleted > (10..195)',
    ]);
  });
});
