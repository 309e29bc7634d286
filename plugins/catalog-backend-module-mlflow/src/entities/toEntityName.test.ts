import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import fc from 'fast-check';
import { toEntityName } from './toEntityName';

const instances = fc.stringMatching(/^[a-z0-9-]{1,63}$/);
const models = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 256 }),
  fc.string({ minLength: 1, maxLength: 80 }),
  // What could be taken for another name, or for a hash.
  fc.stringMatching(/^[aA.\-_ ]{1,5}$/),
  fc.stringMatching(/^[a-z]{1,3}_[0-9a-f]{16}$/),
);

describe('toEntityName', () => {
  it.each([
    ['fraud-prod', 'fraud-detector', 'fraud-prod.fraud-detector'],
    ['fraud-prod', 'score_v2.onnx', 'fraud-prod.score_v2.onnx'],
  ])('keeps the plain names %s and %s', (instance, model, name) => {
    expect(toEntityName(instance, model)).toBe(name);
  });

  it.each([
    ['Fraud Detector', /^risk\.fraud-detector_[0-9a-f]{16}$/],
    ['main.risk/fraud', /^risk\.main\.risk-fraud_[0-9a-f]{16}$/],
    ['Betrugsprüfung', /^risk\.betrugspr-fung_[0-9a-f]{16}$/],
    ['信用', /^risk_[0-9a-f]{16}$/],
    ['x'.repeat(200), /^risk\.x{41}_[0-9a-f]{16}$/],
  ])('adds a hash to what is left of %s', (model, name) => {
    expect(toEntityName('risk', model)).toMatch(name);
  });

  it('starts with something readable whatever the name of the instance', () => {
    expect(toEntityName('--', '--')).toMatch(/^model_[0-9a-f]{16}$/);
  });

  it('keeps its names: entities would be made anew under others', () => {
    expect(toEntityName('risk', 'Fraud Detector')).toBe(
      'risk.fraud-detector_d9ad9107850b9284',
    );
  });

  it('tells apart what UTF-8 cannot: halves of characters', () => {
    expect(toEntityName('risk', '\ud800')).not.toBe(
      toEntityName('risk', '\ud801'),
    );
  });

  it('does not give the name of one model to another that is called like it', () => {
    const hashed = toEntityName('risk', 'Fraud');
    const lookalike = hashed.slice('risk.'.length);

    expect(toEntityName('risk', lookalike)).not.toBe(hashed);
  });

  it('is valid, the same every time, and different for different models', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(instances, models), { minLength: 1, maxLength: 20 }),
        pairs => {
          const names = new Map(
            pairs.map(([instance, model]) => [
              JSON.stringify([instance, model]),
              toEntityName(instance, model),
            ]),
          );
          for (const name of names.values()) {
            expect(KubernetesValidatorFunctions.isValidObjectName(name)).toBe(
              true,
            );
          }
          // References to entities ignore capitals.
          const references = [...names.values()].map(name =>
            name.toLocaleLowerCase('en-US'),
          );
          expect(new Set(references).size).toBe(names.size);
          for (const [instance, model] of pairs) {
            expect(toEntityName(instance, model)).toBe(
              names.get(JSON.stringify([instance, model])),
            );
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
