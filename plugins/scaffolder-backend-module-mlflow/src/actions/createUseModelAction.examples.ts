import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import yaml from 'yaml';

export const examples: TemplateExample[] = [
  {
    description:
      'Name a registered model in a component, and propose it as a pull request',
    example: yaml.stringify({
      steps: [
        {
          id: 'use',
          name: 'Name the model',
          action: 'mlflow:model:use',
          input: {
            entityRef: 'component:default/payment-screening',
            models: ['fraud-detector'],
            instance: 'risk-prod',
            targetPath: 'repository',
          },
        },
        {
          id: 'pullRequest',
          name: 'Open the pull request',
          if: '${{ steps.use.output.changed }}',
          action: 'git:pullRequest:createOrUpdate',
          input: {
            repoUrl: '${{ steps.use.output.repoUrl }}',
            branch: '${{ steps.use.output.branch }}',
            baseBranch: '${{ steps.use.output.baseBranch }}',
            title: '${{ steps.use.output.title }}',
            body: '${{ steps.use.output.body }}',
            sourcePath: 'repository',
          },
        },
      ],
    }),
  },
];
