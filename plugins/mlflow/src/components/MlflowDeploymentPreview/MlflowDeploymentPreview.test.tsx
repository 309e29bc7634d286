import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { JsonObject } from '@backstage/types';
import type { PreviewResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { screen } from '@testing-library/react';
import { mlflowApiStub, responseError } from '../../__fixtures__/api';
import { fieldProps } from '../../__fixtures__/fieldProps';
import { mlflowApiRef } from '../../api';
import { MlflowDeploymentPreview } from './MlflowDeploymentPreview';

const formData: JsonObject = {
  name: 'credit',
  owner: 'group:default/risk',
  description: '',
  platform: {
    platform: 'aks-weu',
    environments: ['dev'],
    size: { dev: 'small' },
  },
};

const clean: PreviewResponse = {
  problems: [],
  environments: [
    { environment: 'dev', host: 'credit.example.org', namespace: 'ml-credit' },
  ],
  files: [{ path: 'README.md', content: '' }],
  findings: [],
  missingFacts: [],
};

function renderPreview(answer: () => Promise<PreviewResponse>) {
  const mlflowApi = mlflowApiStub({ previewDeployment: answer });
  renderInTestApp(
    <MlflowDeploymentPreview {...fieldProps({ formContext: { formData } })} />,
    { apis: [[mlflowApiRef, mlflowApi]] },
  );
  return mlflowApi;
}

describe('MlflowDeploymentPreview', () => {
  it('shows hosts and namespaces of answers that fit', async () => {
    const mlflowApi = renderPreview(async () => clean);

    expect(
      await screen.findByText('dev: credit.example.org, namespace ml-credit'),
    ).toBeVisible();
    expect(screen.getByText(/1 file · No rule has an objection/)).toBeVisible();
    expect(mlflowApi.previewDeployment).toHaveBeenCalledWith({
      name: 'credit',
      owner: 'group:default/risk',
      platform: 'aks-weu',
      environments: ['dev'],
      size: { dev: 'small' },
    });
  });

  it('names each answer that does not fit', async () => {
    renderPreview(async () => ({
      ...clean,
      problems: [{ field: 'name', message: 'is taken by another server' }],
    }));
    expect(
      await screen.findByText('name: is taken by another server'),
    ).toBeVisible();
    expect(screen.queryByText(/credit\.example/)).not.toBeInTheDocument();
  });

  it('shows findings with their fix, and facts that are missing', async () => {
    renderPreview(async () => ({
      ...clean,
      findings: [
        {
          ruleId: 'image-floor',
          severity: 'warning',
          message: 'The image is old.',
          fix: 'Use a newer one.',
        },
      ],
      missingFacts: [
        {
          environment: 'dev',
          fact: 'clientId',
          description: 'Client id of the identity',
          command: 'az identity show',
        },
      ],
    }));
    expect(
      await screen.findByText('Warning: The image is old. Use a newer one.'),
    ).toBeVisible();
    expect(screen.getByText('dev: Client id of the identity')).toBeVisible();
  });

  it('says calmly that a preview cannot be had', async () => {
    renderPreview(async () => {
      throw responseError(503);
    });
    expect(
      await screen.findByText('The portal could not read this'),
    ).toBeVisible();
  });
});
