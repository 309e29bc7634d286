import { entityEnvelopeSchemaValidator } from '@backstage/catalog-model';
import { MlflowRegisteredModel } from '@mlflow-portal/backstage-plugin-mlflow-node';
import fc from 'fast-check';
import { isText, modelInLocation } from './modelLocation';
import { toModelEntity } from './toModelEntity';

function model(
  name: string,
  options: { description?: string; owner?: string } = {},
): MlflowRegisteredModel {
  const { description, owner } = options;
  return {
    name,
    description,
    createdAt: 0,
    lastUpdatedAt: 0,
    tags: new Map(owner === undefined ? [] : [['owner', owner]]),
    aliases: [],
    latestVersions: [],
  };
}

const source = {
  instance: {
    name: 'risk-prod',
    baseUrl: 'https://mlflow.example.com/risk',
    origin: 'config' as const,
    owners: ['*', 'group:default/audit'],
    credentials: async () => undefined,
  },
  namespace: 'default',
  ownerTag: 'owner',
};
const server = {
  entityRef: 'component:default/mlflow-risk',
  instances: ['risk-prod'],
  owners: ['group:default/risk'],
  location: undefined,
};

describe('toModelEntity', () => {
  it.each([
    ['growth, risk', server, 'group:default/growth'],
    ['', server, 'group:default/risk'],
    ['a group of ours', undefined, 'group:default/audit'],
  ])('finds the owner where the tag says "%s"', (owner, known, expected) => {
    const entity = toModelEntity(model('m', { owner }), {
      ...source,
      server: known,
    });

    expect(entity.spec?.owner).toBe(expected);
  });

  it('says so where nobody is known to own it', () => {
    const instance = { ...source.instance, owners: ['*'] };

    expect(toModelEntity(model('m'), { ...source, instance }).spec?.owner).toBe(
      'unknown',
    );
  });

  it.each(['a,b', '*', ' a', 'a\u0000b', 'a\u202eb'])(
    'leaves out the annotation that would mean other models than %j',
    name => {
      expect(toModelEntity(model(name), source).metadata.annotations).toEqual({
        'mlflow.org/instance': 'risk-prod',
        'backstage.io/managed-by-location': expect.anything(),
        'backstage.io/managed-by-origin-location': expect.anything(),
      });
    },
  );

  it('is a valid entity without controls, and tells the model, whatever its name and texts', () => {
    const isValid = entityEnvelopeSchemaValidator();
    const texts = fc.string({ unit: 'binary', minLength: 1, maxLength: 256 });
    fc.assert(
      fc.property(texts, texts, texts, (name, description, owner) => {
        fc.pre(isText(name));
        const entity = toModelEntity(model(name, { description, owner }), {
          ...source,
          server,
        });

        expect(() => isValid(entity)).not.toThrow();
        expect(modelInLocation(entity)).toBe(name);
        // PostgreSQL takes no zero byte, and the catalog indexes every value.
        expect(JSON.stringify(entity)).not.toMatch(/\\u00[01]/);
        expect(entity.metadata.description?.length ?? 0).toBeLessThan(700);
      }),
    );
  });
});
