import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Render a deployment for two environments',
    example: stringify({
      steps: [
        {
          id: 'render',
          name: 'Render the deployment',
          action: 'deployment:bundle:render',
          input: {
            answers: {
              platform: 'aks-weu',
              name: 'fraud',
              owner: 'group:default/fraud',
              environments: ['dev', 'prod'],
              size: { dev: 'small', prod: 'medium' },
            },
            targetPath: 'bundle',
          },
        },
      ],
    }),
  },
  {
    description: 'Render what a form asked for, with the own token of the user',
    example: stringify({
      steps: [
        {
          id: 'render',
          name: 'Render the deployment',
          action: 'deployment:bundle:render',
          input: {
            answers: {
              platform: 'try-out',
              name: 'sketch',
              owner: 'group:default/fraud',
              environments: ['sandbox'],
              size: 'small',
            },
            token: '${{ secrets.USER_OAUTH_TOKEN }}',
          },
        },
      ],
    }),
  },
];
