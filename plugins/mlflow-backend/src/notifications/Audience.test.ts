import { audienceOf, naming, sharedWith } from './__testUtils__/audienceOf';

const RISK = 'group:default/risk';
const GROWTH = 'group:default/growth';
const PLATFORM = 'group:default/ml-platform';

const server = naming('*', {
  name: 'mlflow-fraud',
  owner: PLATFORM,
  type: 'mlflow-server',
});
const screening = naming('fraud', { name: 'screening', owner: RISK });
const offers = naming('churn, fraud', { name: 'offers', owner: GROWTH });

describe('Audience', () => {
  const all = sharedWith([RISK, GROWTH, PLATFORM]);

  it('is the owners of every entity that names the model', async () => {
    const audience = await audienceOf([server, screening, offers], all);

    expect(audience.listenersOf('fraud-prod', 'fraud')).toEqual([
      { owners: [RISK], link: '/catalog/default/component/screening' },
      { owners: [GROWTH], link: '/catalog/default/component/offers' },
    ]);
  });

  it('leaves the owner of all models alone where somebody is closer', async () => {
    const audience = await audienceOf([server, screening], all);

    const ownersOf = (model: string) =>
      audience.listenersOf('fraud-prod', model).map(({ owners }) => owners);
    expect(ownersOf('fraud')).toEqual([[RISK]]);
    expect(ownersOf('churn')).toEqual([[PLATFORM]]);
  });

  it('names an owner of several entities once', async () => {
    const twin = naming('fraud', { name: 'twin', owner: RISK });

    const audience = await audienceOf([screening, twin], all);

    expect(audience.listenersOf('fraud-prod', 'fraud')).toHaveLength(1);
  });

  it('has no place for those who claim what is not theirs', async () => {
    const audience = await audienceOf(
      [screening, offers, server],
      sharedWith([RISK]),
    );

    expect(audience.listenersOf('fraud-prod', 'fraud')).toEqual([
      expect.objectContaining({ owners: [RISK] }),
    ]);
    expect(audience.listenersOf('fraud-prod', 'churn')).toEqual([]);
    expect(audience.listenersOf('other-prod', 'fraud')).toEqual([]);
  });

  it('is the owner of the server where no model is meant', async () => {
    const audience = await audienceOf([server, screening], all);

    expect(audience.listenersOf('fraud-prod')).toEqual([
      { owners: [PLATFORM], link: '/catalog/default/component/mlflow-fraud' },
    ]);
  });

  it('is whom the configuration names where the server has no entity', async () => {
    const shared = await audienceOf([screening], sharedWith([RISK, '*']));
    const anyones = await audienceOf([screening], sharedWith(['*']));

    expect(shared.listenersOf('fraud-prod')).toEqual([{ owners: [RISK] }]);
    expect(anyones.listenersOf('fraud-prod')).toEqual([]);
  });
});
