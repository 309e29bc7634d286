import { exampleWith } from '../../../__testUtils__/exampleWith';
import { render } from '../../../render';
import { environmentViews } from '../../../rules/support/environmentViews';
import { textAt } from '../../../rules/support/yaml';

const layers = { workspaces: { use: 'on' } };

describe('workspaces "on"', () => {
  const bundle = render(exampleWith({ layers }));

  it('switches them on in every environment, and says how to choose one', () => {
    for (const { upstream, environment } of environmentViews(bundle)) {
      expect(textAt(upstream, 'extraEnvVars', 'MLFLOW_ENABLE_WORKSPACES')).toBe(
        'true',
      );
      expect(environment.notes.join()).toContain('MLFLOW_WORKSPACE=');
    }
  });

  it('never names a workspace to the server, which would not start', () => {
    for (const { upstream } of environmentViews(bundle)) {
      expect(upstream.extraEnvVars).not.toHaveProperty('MLFLOW_WORKSPACE');
    }
  });

  it('say how the portal gets to see a workspace, where it has an account', () => {
    const notes = (authentication: string) =>
      exampleWith({
        example: authentication === 'none' ? 'try-out' : 'aks-production',
        layers: { ...layers, authentication: { use: authentication } },
      }).environments[0].notes.join();
    expect(notes('mlflow-basic-auth')).toContain(
      "'X-MLFLOW-WORKSPACE: <name>'",
    );
    expect(notes('none')).not.toContain('X-MLFLOW-WORKSPACE');
  });

  it('are refused on an image that does not know them', () => {
    expect(() =>
      exampleWith({
        layers,
        platform: platform => {
          platform.products[0].images = [
            {
              repository: 'example/mlflow',
              tag: '3.9.0',
              version: '3.9.0',
              capabilities: [],
              evidence: ['a test'],
            },
          ];
        },
        answers: { advanced: { imageTag: '3.9.0' } },
      }),
    ).toThrow(
      'workspaces "on" needs 3.10.0 or newer: choose a newer image, or workspaces "off"',
    );
  });
});
