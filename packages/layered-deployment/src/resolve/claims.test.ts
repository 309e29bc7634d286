import { example } from '../__testUtils__/example';
import type { DeploymentRecord } from '../deployment';
import { InvalidDeploymentError, type Problem } from '../errors';
import { resolve } from '.';

type Inputs = ReturnType<typeof example>;

const { answers, environments } = resolve(example('aks-production'));
const previous: DeploymentRecord = {
  generator: { name: 'layered-deployment', version: '1' },
  answers,
  names: Object.fromEntries(
    environments.map(({ name, names }) => [name, names]),
  ),
  files: {},
};

function problemsOf(change: (inputs: Inputs) => void): Problem[] {
  const inputs = example('aks-production');
  change(inputs);
  try {
    resolve({ ...inputs, previous });
  } catch (error) {
    if (error instanceof InvalidDeploymentError) {
      return error.problems;
    }
    throw error;
  }
  return [];
}

describe('a deployment that exists', () => {
  it.each<[string, (inputs: Inputs) => void]>([
    [
      `owner would change from "${answers.owner}" to "group:default/risk"`,
      inputs => {
        const { grants } = inputs.platform;
        inputs.answers.owner = 'group:default/risk';
        inputs.platform.grants = {
          'group:default/risk': grants[answers.owner],
        };
      },
    ],
    [
      `platform would change from "${answers.platform}" to "elsewhere"`,
      inputs => {
        inputs.answers.platform = 'elsewhere';
        inputs.platform.name = 'elsewhere';
      },
    ],
  ])('refuses that its %s until there is a migration plan', (text, change) => {
    expect(problemsOf(change)).toEqual([
      {
        field: 'answers.migration.plan',
        message: expect.stringContaining(text),
      },
    ]);
    expect(
      problemsOf(inputs => {
        change(inputs);
        inputs.answers.migration = { plan: 'the other team takes it over' };
      }),
    ).toEqual([]);
  });
});
