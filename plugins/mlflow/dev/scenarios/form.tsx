import { previewResponse } from '../../src/__fixtures__/preview';
import { platformSummary } from '../../src/__fixtures__/platforms';
import { ChangeRefusal } from '../../src/components/server/ChangeServer/ChangeRefusal';
import { PickerForm } from '../PickerForm';
import type { Scenario } from './Scenario';

const changed = {
  changes: 'component:default/mlflow-credit',
  choice: {
    platform: 'aks-weu',
    environments: ['dev', 'prod'],
    size: { dev: 'large', prod: 'small' },
  },
  advanced: { release: { dev: '1.11.5', prod: '1.8.1' } },
  kept: {
    waivers: [
      {
        rule: 'production-has-a-backup',
        reason: 'The platform team restores to a point in time',
      },
    ],
  },
};

const smaller = (values: string) => values.replace('2Gi', '1Gi');

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
  'form-change': {
    show: <PickerForm {...changed} />,
    answers: {
      getPlatforms: async () => ({
        items: [
          platformSummary(),
          platformSummary({ name: 'try-out', title: 'Try-out' }),
        ],
      }),
      previewDeployment: async () => {
        const { files, ...preview } = previewResponse();
        return {
          ...preview,
          files: files.map(file =>
            file.path.endsWith('values.yaml')
              ? { ...file, change: 'changed', previous: smaller(file.content) }
              : { ...file, change: 'same' },
          ),
        };
      },
    },
  },
  'form-change-nothing': {
    show: <PickerForm {...changed} />,
    answers: {
      getPlatforms: async () => ({ items: [platformSummary()] }),
      previewDeployment: async () => {
        const { files, ...preview } = previewResponse();
        return {
          ...preview,
          files: files.map(file => ({ ...file, change: 'same' })),
        };
      },
    },
  },
  'form-change-refused': {
    show: (
      <>
        <ChangeRefusal reason="not-generated" />
        <ChangeRefusal
          reason="unknown-platform"
          detail='No platform of this repository is named "aks-old"'
        />
        <ChangeRefusal reason="file-gone" />
        <ChangeRefusal
          reason="unreadable"
          detail="deploy/mlflow-credit/deployment.yaml: is not valid YAML; mend it by hand"
        />
        <ChangeRefusal reason="not-configured" />
        <ChangeRefusal reason="no-access" />
        <ChangeRefusal reason="no-answer" />
        <ChangeRefusal reason="not-yours" detail="group:default/growth" />
        <ChangeRefusal reason="no-form" />
      </>
    ),
    answers: {},
  },
};
