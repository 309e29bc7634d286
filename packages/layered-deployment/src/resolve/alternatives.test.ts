import { InvalidDeploymentError, checkPlatform, resolve } from '..';
import { example } from '../__testUtils__/example';

const alternatives = {
  namespace: { ours: { title: 'A namespace that exists', use: 'existing' } },
};

function problemsOf(advanced: object) {
  const { platform, answers } = example('try-out');
  try {
    resolve({
      platform: { ...platform, alternatives },
      answers: { ...answers, advanced },
    });
    return [];
  } catch (error) {
    return (error as InvalidDeploymentError).problems;
  }
}

describe('alternatives of a platform', () => {
  it('are used where a team chooses them', () => {
    const { platform, answers } = example('try-out');
    const { layers } = resolve({
      platform: { ...platform, alternatives },
      answers: { ...answers, advanced: { layers: { namespace: 'ours' } } },
    });
    expect(layers[0].layer.id).toBe('existing');
  });

  it('go before the layer that one product has for itself', () => {
    const { platform, answers } = example('try-out');
    const [product] = platform.products;
    const { layers } = resolve({
      platform: {
        ...platform,
        alternatives,
        products: [{ ...product, layers: { namespace: { use: 'create' } } }],
      },
      answers: { ...answers, advanced: { layers: { namespace: 'ours' } } },
    });
    expect(layers[0].layer.id).toBe('existing');
  });

  it('are all that may be chosen', () => {
    expect(problemsOf({ layers: { namespace: 'theirs' } })).toEqual([
      {
        field: 'answers.advanced.layers.namespace',
        message:
          'the platform does not offer "theirs": choose "ours", or leave it out',
      },
    ]);
    expect(problemsOf({ layers: { database: 'external-postgresql' } })).toEqual(
      [
        {
          field: 'answers.advanced.layers.database',
          message: 'the platform leaves no choice for database: leave it out',
        },
      ],
    );
  });

  it('are checked before anybody chooses them', () => {
    const { platform } = example('try-out');
    const wrong = {
      namespace: { ours: { title: 'Ours', use: 'exists' } },
      database: { big: { title: 'Big', use: 'sqlite-volume', size: 'big' } },
    };
    expect(checkPlatform({ ...platform, alternatives: wrong })).toEqual({
      problems: [
        expect.objectContaining({
          field: 'platform.alternatives.namespace.ours.use',
          message: expect.stringContaining('"existing"'),
        }),
        expect.objectContaining({
          field: 'platform.alternatives.database.big.size',
        }),
      ],
    });
  });
});
