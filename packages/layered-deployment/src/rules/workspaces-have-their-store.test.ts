import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { workspacesHaveTheirStore } from './workspaces-have-their-store';

const enabled = (value: string | null) => ({
  extraEnvVars: { MLFLOW_ENABLE_WORKSPACES: value },
});

describe('the rule workspaces-have-their-store', () => {
  it.each([
    ...behavioursOf(workspacesHaveTheirStore, {
      refuses: {
        'workspaces that no layer knows of': {
          change: bundle => upstreamValues(bundle, enabled('true')),
          naming: 'agrees with the layer',
        },
      },
    }),
    ...behavioursOf(workspacesHaveTheirStore, {
      layers: { workspaces: { use: 'on' } },
      refuses: {
        'a server that does not know of its workspaces': {
          change: bundle => upstreamValues(bundle, enabled(null)),
          naming: 'agrees with the layer',
        },
      },
    }),
  ])('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
