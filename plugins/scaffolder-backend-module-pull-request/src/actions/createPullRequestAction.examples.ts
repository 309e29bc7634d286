import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import yaml from 'yaml';

const request = {
  branch: 'deploy/fraud',
  baseBranch: 'main',
  title: 'Deploy fraud',
  body: 'Deploys the server **fraud**.',
};

function example(
  description: string,
  input: { repoUrl: string } & Record<string, unknown>,
): TemplateExample {
  return {
    description,
    example: yaml.stringify({
      steps: [
        {
          id: 'pullRequest',
          name: 'Open a pull request',
          action: 'git:pullRequest:createOrUpdate',
          input: { ...input, ...request },
        },
      ],
    }),
  };
}

export const examples: TemplateExample[] = [
  example(
    'GitHub: bring the whole workspace into a repository, with a label, a person and a team to review, and somebody assigned',
    {
      repoUrl: 'github.com?owner=ml&repo=deployments',
      labels: ['mlops'],
      reviewers: ['ada', 'ml/platform'],
      assignees: ['grace'],
    },
  ),
  example(
    "GitHub Enterprise: make the pull request with the user's own token",
    {
      repoUrl: 'ghe.example.com?owner=ml&repo=deployments',
      token: '${{ secrets.USER_OAUTH_TOKEN }}',
    },
  ),
  example(
    'GitLab: take one folder of the workspace, put it below another one of the repository, as a draft, and leave files to people once they are there',
    {
      repoUrl: 'gitlab.com?owner=ml&repo=deployments',
      sourcePath: 'rendered',
      targetPath: 'deploy/fraud',
      createOnly: ['deploy/fraud/environments/*/facts.yaml'],
      draft: true,
    },
  ),
  example('Azure DevOps: with a person to review', {
    repoUrl: 'dev.azure.com?organization=company&project=ml&repo=deployments',
    reviewers: ['ada'],
  }),
  example('Bitbucket Cloud: with a message of the commit', {
    repoUrl: 'bitbucket.org?workspace=team&project=ML&repo=deployments',
    commitMessage: 'Deploy fraud to dev and prod',
  }),
  example('Bitbucket Data Center: with a person to review', {
    repoUrl: 'bitbucket.example.com?project=ML&repo=deployments',
    reviewers: ['ada'],
  }),
  example(
    'Gitea and Forgejo: open a new pull request if the last one was closed',
    {
      repoUrl: 'git.example.com?owner=ml&repo=deployments',
      labels: ['mlops'],
      whenClosed: 'open-new',
    },
  ),
];
