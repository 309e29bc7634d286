import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import yaml from 'yaml';

const action = 'git:pullRequest:createOrUpdate';

export const examples: TemplateExample[] = [
  {
    description: 'Bring the whole workspace into a repository for review',
    example: yaml.stringify({
      steps: [
        {
          id: 'pullRequest',
          name: 'Open a pull request',
          action,
          input: {
            repoUrl: 'git.example.com?owner=ml&repo=deployments',
            branch: 'deploy/fraud',
            baseBranch: 'main',
            title: 'Deploy fraud',
            body: 'Deploys the server **fraud**.',
          },
        },
      ],
    }),
  },
  {
    description:
      'Take one folder of the workspace, put it below another one of the repository, as a draft, and leave files to people once they are there',
    example: yaml.stringify({
      steps: [
        {
          id: 'pullRequest',
          name: 'Open a draft',
          action,
          input: {
            repoUrl: 'git.example.com?owner=ml&repo=deployments',
            branch: 'deploy/fraud',
            baseBranch: 'main',
            title: 'Deploy fraud',
            body: '- [ ] fill in `facts.yaml`',
            draft: true,
            sourcePath: 'rendered',
            targetPath: 'deploy/fraud',
            createOnly: ['deploy/fraud/environments/*/facts.yaml'],
            commitMessage: 'Deploy fraud to dev and prod',
          },
        },
      ],
    }),
  },
  {
    description: "Make the pull request with the user's own token",
    example: yaml.stringify({
      steps: [
        {
          id: 'pullRequest',
          name: 'Open a pull request as the user',
          action,
          input: {
            repoUrl: 'git.example.com?owner=ml&repo=deployments',
            branch: 'deploy/fraud',
            baseBranch: 'main',
            title: 'Deploy fraud',
            body: 'Deploys the server **fraud**.',
            token: '${{ secrets.USER_OAUTH_TOKEN }}',
          },
        },
      ],
    }),
  },
];
