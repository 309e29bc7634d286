import { exampleWith } from '../../../__testUtils__/exampleWith';
import { render } from '../../../render';
import { parse } from 'yaml';
import type { DeploymentRecord } from '../../../deployment';

/** What deployment.yaml says of a server that has workspaces. */
function recorded(): DeploymentRecord {
  const bundle = render(exampleWith({ layers: { workspaces: { use: 'on' } } }));
  const record = bundle.files.find(({ path }) =>
    path.endsWith('deployment.yaml'),
  );
  return parse(record?.content ?? '') as DeploymentRecord;
}

describe('workspaces "off"', () => {
  it('is what a platform gets that says nothing of workspaces', () => {
    const { environments, layers } = exampleWith({});
    expect(layers).toContainEqual({
      concern: 'workspaces',
      layer: expect.objectContaining({ id: 'off' }),
    });
    expect(environments[0].workload.workspaces).toBeUndefined();
  });

  it('is refused once they were on, for MLflow would not start, until the data has moved', () => {
    const previous = recorded();
    expect(() => exampleWith({ previous })).toThrow(
      'workspaces.store of the environment "prod" would change from "fraud-prod" to "nothing" and leave its data behind: say how the data moves',
    );
    expect(() =>
      exampleWith({
        previous,
        answers: {
          migration: {
            plan: 'mlflow db move-resources brings everything into the default workspace',
          },
        },
      }),
    ).not.toThrow();
  });
});
