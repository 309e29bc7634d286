import { addModels } from './addModels';

const MODELS = 'mlflow.org/registered-models';
const INSTANCE = 'mlflow.org/instance';
const use = { models: ['fraud-detector'], instance: 'risk' };

describe('addModels', () => {
  it.each([
    ['nothing', {}, use, { [MODELS]: 'fraud-detector', [INSTANCE]: 'risk' }],
    [
      'other models of another instance',
      { [MODELS]: 'a ,b,', [INSTANCE]: 'growth' },
      use,
      { [MODELS]: 'a, b, fraud-detector', [INSTANCE]: 'growth, risk' },
    ],
    [
      'some of the models',
      { [MODELS]: 'b,a', [INSTANCE]: 'risk' },
      { models: ['a', 'c', 'c'] },
      { [MODELS]: 'b, a, c' },
    ],
    [
      'no model of that instance yet',
      { [MODELS]: null, [INSTANCE]: 'risk' },
      use,
      { [MODELS]: 'fraud-detector' },
    ],
    ['all of it', { [MODELS]: 'fraud-detector', [INSTANCE]: 'risk' }, use, {}],
    ['every model', { [MODELS]: '*', [INSTANCE]: 'risk' }, use, {}],
  ])('adds to a component that names %s', (_, current, asked, written) => {
    expect(addModels(current, asked)).toEqual(written);
  });

  it.each([
    [{}, { models: ['a'] }, /^instance: .* names no MLflow instance yet/],
    [{}, { ...use, models: ['a,b'] }, /^models: .* cannot name "a,b"/],
    [{}, { ...use, models: ['*'] }, /^models: /],
    [{}, { ...use, models: ['a\nb'] }, /^models: /],
    [{}, { ...use, instance: ' ' }, /^instance: /],
    [{ [MODELS]: 7 }, use, /registered-models .* is no text/],
    [
      { [MODELS]: '*', [INSTANCE]: 'growth' },
      use,
      /every model .* of growth.*by hand/,
    ],
  ])(
    'refuses what no annotation can say: %j, %j',
    (current, asked, message) => {
      expect(() => addModels(current, asked)).toThrow(message);
    },
  );
});
