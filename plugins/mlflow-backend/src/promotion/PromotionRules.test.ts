import { ConfigReader } from '@backstage/config';
import { PromotionRules } from './PromotionRules';

const read = (promotion?: object) =>
  PromotionRules.fromConfig(
    new ConfigReader({ mlflow: promotion ? { promotion } : {} }),
  );

const fraud = { instance: 'fraud-prod', model: 'fraud', alias: 'champion' };

describe('PromotionRules', () => {
  it('asks for nothing but an owner where nothing is configured', () => {
    const rules = read();

    expect(rules.ownerTag).toBe('owner');
    expect(rules.rulesFor(fraud)).toEqual({
      promoters: [],
      approvers: [],
      gates: [],
    });
  });

  it('adds up all rules whose names match', () => {
    const rules = read({
      ownerTag: 'team',
      rules: [
        { promoters: ['group:default/Risk'] },
        { instance: 'fraud-prod', promoters: ['group:default/audit'] },
        {
          model: 'fraud',
          gates: { runStatus: 'FINISHED', secondPerson: true },
          approvers: ['group:default/Office', 'user:default/olga'],
        },
        {
          ...fraud,
          gates: { tags: [{ name: 'reviewed' }], secondPerson: true },
          approvers: ['group:default/audit'],
        },
        { ...fraud, alias: 'challenger', gates: { runStatus: 'no' } },
        { instance: 'other', promoters: ['group:default/growth'] },
        { ...fraud, model: 'other', promoters: ['group:default/growth'] },
      ],
    });

    const { promoters, approvers, gates } = rules.rulesFor(fraud);

    expect(rules.ownerTag).toBe('team');
    expect(promoters).toEqual(['group:default/risk', 'group:default/audit']);
    expect(approvers).toEqual([
      ['group:default/office', 'user:default/olga'],
      ['group:default/audit'],
    ]);
    expect(gates.map(({ runStatus }) => runStatus)).toEqual([
      undefined,
      undefined,
      'FINISHED',
      undefined,
    ]);
    expect(gates[3].tags).toEqual([{ name: 'reviewed' }]);
  });

  it.each<[object, string]>([
    [
      { rules: [{ promoters: ['risk'] }] },
      'mlflow.promotion.rules[0].promoters[0]: must be a full entity reference, e.g. group:default/risk',
    ],
    [
      { rules: [{ gates: { metrics: [{ name: 'auc' }] } }] },
      'mlflow.promotion.rules[0].gates.metrics[0].better: ',
    ],
    [
      {
        rules: [
          {
            gates: {
              metrics: [{ name: 'auc', better: 'higher', tolerance: -1 }],
            },
          },
        ],
      },
      'mlflow.promotion.rules[0].gates.metrics[0].tolerance: ',
    ],
    [
      { rules: [{ approvers: ['group:default/office'] }] },
      'mlflow.promotion.rules[0].approvers: set gates.secondPerson to true in the same rule',
    ],
    [
      { rules: [{ gates: { secondPerson: 'yes' } }] },
      'mlflow.promotion.rules[0].gates.secondPerson: ',
    ],
    [{ rule: [] }, 'mlflow.promotion: '],
    [{ ownerTag: '' }, 'mlflow.promotion.ownerTag: '],
  ])('refuses %j', (promotion, message) => {
    expect(() => read(promotion)).toThrow(message);
  });
});
