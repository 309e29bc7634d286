import { behavioursOf } from '../__testUtils__/behavioursOf';
import { mergeYaml } from '../__testUtils__/editBundle';
import type { Platform } from '../platform';
import { projectHasNarrowRights } from './project-has-narrow-rights';

const file = 'argocd/prod/mlflow-fraud-project.yaml';

function ownProject({ argocd }: Platform) {
  argocd.project = '{deployment}-{environment}';
  argocd.ownProject = {
    file: 'argocd/{environment}/{deployment}-project.yaml',
  };
}

describe('the rule project-has-narrow-rights', () => {
  it.each([
    ...behavioursOf(projectHasNarrowRights, {
      refuses: {
        'the project that may do everything': {
          change: bundle => ({
            ...bundle,
            deployment: {
              ...bundle.deployment,
              environments: bundle.deployment.environments.map(environment =>
                environment.name === 'prod'
                  ? { ...environment, project: 'default' }
                  : environment,
              ),
            },
          }),
          naming: 'default',
        },
      },
    }),
    ...behavioursOf(projectHasNarrowRights, {
      platform: ownProject,
      refuses: {
        'a project for any repository': {
          change: bundle =>
            mergeYaml(bundle, `/${file}`, { spec: { sourceRepos: ['*'] } }),
          naming: 'wildcard',
        },
        'a project that allows roles of the cluster': {
          change: bundle =>
            mergeYaml(bundle, `/${file}`, {
              spec: {
                clusterResourceWhitelist: [
                  { group: 'rbac.authorization.k8s.io', kind: 'ClusterRole' },
                ],
              },
            }),
          naming: 'ClusterRole',
        },
        'a project that allows roles': {
          change: bundle =>
            mergeYaml(bundle, `/${file}`, {
              spec: {
                namespaceResourceWhitelist: [
                  { group: 'rbac.authorization.k8s.io', kind: 'Role' },
                ],
              },
            }),
          naming: 'allows Role',
        },
      },
    }),
  ])('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
