import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import yaml from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Remember the request that a pull request was opened for',
    example: yaml.stringify({
      steps: [
        {
          id: 'record',
          name: 'Remember the request',
          action: 'mlflow:deployment:record',
          input: {
            entityRef: 'component:default/mlflow-fraud',
            platform: 'aks-weu',
            owner: 'group:default/risk',
            environments: ['dev', 'prod'],
            pullRequestUrl: 'https://git.example.com/ml/deployments/pulls/7',
            pullRequestNumber: 7,
          },
        },
      ],
    }),
  },
];
