import { example } from '../__testUtils__/example';
import { checkPlatform } from '../checkPlatform';
import { Problems } from './Problems';
import { useGrant } from './grants';
import { InvalidDeploymentError } from '../errors';

type Prefixes = Record<string, string>;

function platformWith(prefixes: Prefixes) {
  const { platform } = example('try-out');
  platform.grants = Object.fromEntries(
    Object.entries(prefixes).map(([owner, keyPrefix]) => [
      owner,
      { keyPrefix, identities: [] },
    ]),
  );
  return platform;
}

function problemsOf(prefixes: Prefixes, owner: string, keyPrefix?: string) {
  const { answers } = example('try-out');
  const problems = new Problems();
  useGrant(
    { ...answers, owner, advanced: { keyPrefix } },
    platformWith(prefixes),
    problems,
  );
  try {
    problems.throwIfAny();
  } catch (error) {
    if (error instanceof InvalidDeploymentError) {
      return error.problems;
    }
    throw error;
  }
  return [];
}

const risk = 'group:default/risk';
const riskEurope = 'group:default/risk-eu';

describe('useGrant', () => {
  it.each<[string, Prefixes, string, string?]>([
    ['what the owner was granted', { [risk]: 'risk' }, risk, undefined],
    ['more than the owner was granted', { [risk]: 'risk' }, risk, 'risk-x'],
    [
      'a grant inside a shorter one',
      { [risk]: 'risk', [riskEurope]: 'risk-eu' },
      riskEurope,
      'risk-eu-x',
    ],
    [
      'what lies beside the other grant',
      { [risk]: 'risk', [riskEurope]: 'risk-eu' },
      risk,
      'risk-europe',
    ],
    ['the own name where everybody has it', { '*': '{owner}' }, risk, 'risk'],
    ['a prefix meant for all', { '*': 'all' }, 'user:other/ml_risk', 'all-x'],
    [
      'what no team outside the list can have',
      { '*': 'team-{owner}', [risk]: 'risk' },
      risk,
      'risk-x',
    ],
  ])('accepts %s', (_, prefixes, owner, keyPrefix) => {
    expect(problemsOf(prefixes, owner, keyPrefix)).toEqual([]);
  });

  it.each(['risk-eu', 'risk-eu-x'])(
    "refuses %s, which reaches into another owner's grant",
    keyPrefix => {
      expect(
        problemsOf(
          { [risk]: 'risk', [riskEurope]: 'risk-eu' },
          risk,
          keyPrefix,
        ),
      ).toEqual([
        {
          field: 'answers.advanced.keyPrefix',
          message: `the prefix "${keyPrefix}" reaches into the secret keys of "${riskEurope}": use "risk"`,
        },
      ]);
    },
  );

  it('refuses a longer prefix that may be the name of a team not listed', () => {
    const [{ field, message }] = problemsOf({ '*': '{owner}' }, risk, 'risk-x');
    expect(field).toBe('answers.advanced.keyPrefix');
    expect(message).toContain('of a team that is not listed: use "risk"');
  });

  it('refuses an owner whose name reaches into the grant of a listed one', () => {
    const [{ field, message }] = problemsOf(
      { '*': '{owner}', [risk]: 'risk' },
      riskEurope,
    );
    expect(field).toBe('answers.owner');
    expect(message).toContain(`of "${risk}": ask the platform team`);
  });

  it.each(['group:default/ml_risk', 'group:other/ml-risk', 'user:default/ada'])(
    'refuses %s without a grant of its own, as another owner gets the same prefix',
    owner => {
      const [{ field, message }] = problemsOf({ '*': '{owner}' }, owner);
      expect(field).toBe('answers.owner');
      expect(message).toContain('ask the platform team for a grant of its own');
    },
  );
});

describe('checkPlatform', () => {
  it('refuses two grants that come to the same prefix', () => {
    expect(
      checkPlatform(
        platformWith({
          'group:default/ml_risk': '{owner}',
          'group:other/ml-risk': '{owner}',
        }),
      ),
    ).toEqual({
      problems: [
        {
          field: 'platform.grants.group:other/ml-risk.keyPrefix',
          message:
            '"ml-risk" is the prefix of "group:default/ml_risk" too: give each owner a prefix of its own',
        },
      ],
    });
  });
});
