import { assertMayPromote } from './assertMayPromote';

const ownershipEntityRefs = ['user:default/ada', 'group:default/Risk'];

function attempt(options: {
  tags?: [string, string][];
  promoters?: string[];
  ownerTag?: string;
}) {
  return () =>
    assertMayPromote({
      model: {
        name: 'fraud',
        createdAt: 0,
        lastUpdatedAt: 0,
        tags: new Map(options.tags),
        aliases: [],
        latestVersions: [],
      },
      ownerTag: options.ownerTag ?? 'owner',
      promoters: options.promoters ?? [],
      ownershipEntityRefs,
    });
}

describe('assertMayPromote', () => {
  it.each([
    'risk',
    'group:default/risk',
    'group:default/RISK',
    'growth, risk',
    'nonsense::, risk',
    'user:default/ada',
  ])('passes where the tag of the model says %p', owner => {
    expect(attempt({ tags: [['owner', owner]] })).not.toThrow();
  });

  it('passes where the configuration names a group of the caller', () => {
    expect(attempt({ promoters: ['group:default/risk'] })).not.toThrow();
  });

  it.each(['', 'growth', 'group:other/risk', 'user:default/risk', ',', '::'])(
    'refuses where the tag of the model says %p',
    owner => {
      expect(attempt({ tags: [['owner', owner]] })).toThrow(
        'None of your groups may promote fraud',
      );
    },
  );

  it('refuses where nobody is named, and says where to name the group', () => {
    expect(attempt({})).toThrow(
      'None of your groups may promote fraud: its tag owner in MLflow names no group, and mlflow.promotion.rules names no promoters for it',
    );
  });

  it('says whom the tag and the rules name', () => {
    expect(
      attempt({
        tags: [['team', 'growth']],
        ownerTag: 'team',
        promoters: ['group:default/audit'],
      }),
    ).toThrow(
      'its tag team in MLflow names group:default/growth, and mlflow.promotion.rules names group:default/audit',
    );
  });

  it('looks at no other tag', () => {
    expect(attempt({ tags: [['owners', 'risk']] })).toThrow('names no group');
  });
});
