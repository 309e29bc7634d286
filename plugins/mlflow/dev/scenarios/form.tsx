import { previewResponse } from '../../src/__fixtures__/preview';
import { platformSummary } from '../../src/__fixtures__/platforms';
import { PickerForm } from '../PickerForm';
import type { Scenario } from './Scenario';

export const formScenarios: Record<string, Scenario> = {
  'form-platform': {
    show: <PickerForm />,
    answers: {
      getPlatforms: async () => ({
        items: [
          platformSummary({
            alternatives: [
              {
                concern: 'artifactStore',
                items: [{ name: 'volume', title: 'A volume in the cluster' }],
              },
            ],
            identities: { 'group:default/risk': ['id-risk-shared'] },
          }),
          platformSummary({
            name: 'try-out',
            title: 'Try-out',
            description: 'One replica, no backup',
            environments: ['sandbox'],
            owners: ['group:default/growth'],
          }),
        ],
      }),
      previewDeployment: async () =>
        previewResponse({
          missingFacts: [
            {
              environment: 'dev',
              fact: 'identity.clientId',
              description: 'Client id of the managed identity',
              command:
                'az identity show --name id-mlflow-credit-dev --query clientId',
            },
          ],
          prerequisites: [
            {
              environment: 'dev',
              id: 'managed-identity',
              title: 'Create the managed identity id-mlflow-credit-dev',
              command: 'az identity create --name id-mlflow-credit-dev',
              check: 'az identity show --name id-mlflow-credit-dev',
            },
          ],
        }),
    },
  },
};
