import { behavioursOf } from '../__testUtils__/behavioursOf';
import type { BundleContent } from '../bundle';
import { projectBelongsToThePlatform } from './project-belongs-to-the-platform';

function withOwnProject(codeOwner?: string) {
  return (bundle: BundleContent): BundleContent => {
    const { deployment } = bundle;
    const { platform, environments } = deployment;
    const [, prod] = environments;
    const projectPath = 'argocd/prod/mlflow-fraud-project.yaml';
    return {
      ...bundle,
      deployment: {
        ...deployment,
        platform: { ...platform, argocd: { ...platform.argocd, codeOwner } },
        environments: [{ ...prod, projectPath }],
      },
    };
  };
}

describe('the rule project-belongs-to-the-platform', () => {
  it.each(
    behavioursOf(projectBelongsToThePlatform, {
      accepts: {
        'a project that the Git host guards': withOwnProject('@ml/platform'),
      },
      refuses: {
        'a project that a team may widen': {
          change: withOwnProject(),
          naming: 'widen the project of prod',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
