import { evaluateSecondPerson } from './evaluateSecondPerson';
import { gatesSchema } from './promotionRule';

const one = gatesSchema.parse({});
const two = gatesSchema.parse({ secondPerson: true });
const office = ['group:default/office', 'user:default/olga'];
const audit = ['group:default/audit'];
const request = { requestedBy: 'user:default/ada', version: '4' };

describe('the gate of the second person', () => {
  it.each([
    ['is not there without a rule', [one], {}, undefined],
    ['is shut to one', [one, two], {}, 'failed'],
    ['is shut while a request waits', [two], { request }, 'failed'],
    [
      'opens for the second one',
      [two],
      { request, approvedBy: 'user:default/ben' },
      'passed',
    ],
    ['does not count on the way back', [two], { takesBack: true }, 'waived'],
    [
      'counts on the way back where it is approved anyway',
      [two],
      { request, approvedBy: 'user:default/ben', takesBack: true },
      'passed',
    ],
  ])('%s', (_, gates, options, expected) => {
    const results = evaluateSecondPerson(
      { gates, approvers: [], promoters: [] },
      { takesBack: false, ...options },
    );

    expect(results.map(({ result }) => result)).toEqual(
      [expected].filter(Boolean),
    );
  });

  it('names who may be the second one', () => {
    const [gate] = evaluateSecondPerson(
      { gates: [two, two], approvers: [office, audit], promoters: [] },
      { takesBack: false },
    );

    expect(gate.name).toBe(
      'group:default/office or user:default/olga, and group:default/audit',
    );
  });
});
