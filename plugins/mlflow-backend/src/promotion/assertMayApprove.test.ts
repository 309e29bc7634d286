import { assertMayApprove } from './assertMayApprove';

const office = ['group:default/office', 'user:default/olga'];
const audit = ['group:default/audit'];

/** A model of risk's, which the lab may promote, too. */
function attempt(approvers: string[][], ownershipEntityRefs: string[]) {
  return () =>
    assertMayApprove({
      model: {
        name: 'fraud',
        createdAt: 0,
        lastUpdatedAt: 0,
        tags: new Map([['owner', 'risk']]),
        aliases: [],
        latestVersions: [],
      },
      ...{ approvers, ownershipEntityRefs },
      ownerTag: 'owner',
      promoters: ['group:default/lab'],
    });
}

describe('assertMayApprove', () => {
  it.each<[string[][], string[]]>([
    [[], ['group:default/risk']],
    [[], ['group:default/lab']],
    [[office], ['group:default/Office']],
    [[office], ['user:default/olga']],
    [
      [office, audit],
      ['user:default/olga', 'group:default/audit'],
    ],
  ])('of %j lets %j through', (approvers, refs) => {
    expect(attempt(approvers, refs)).not.toThrow();
  });

  it.each<[string[][], string[], string]>([
    [[], ['group:default/office'], 'None of your groups may promote fraud'],
    [[office], ['group:default/risk'], 'leaves them to group:default/office'],
    [[office], [], 'leaves them to group:default/office, user:default/olga'],
    [
      [office, audit],
      ['user:default/olga'],
      'leaves them to group:default/audit',
    ],
  ])('of %j refuses %j', (approvers, refs, message) => {
    expect(attempt(approvers, refs)).toThrow(message);
  });
});
